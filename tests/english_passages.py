"""English passages in the manner of many newsrooms, with who says what written inside the text.

'“[doe|We will fight],” said Ann Doe.': words in brackets are said by the actor before the bar, in quotation marks
directly, else indirectly; '-' are scare quotes, 'other' anybody outside the codebook, 'other:Ann Doe' that one.
"""

# One subject: its actors ("kind id") with their aliases, then passages.
SUBJECTS: dict[str, tuple[dict[str, list[str]], list[str]]] = {
    "data centre": (
        {
            "person morrow": ["Alison Morrow", "Morrow"],
            "person keele": ["Janet Keele", "Keele"],
            "organisation gridstone": ["Gridstone", "the developer"],
            "organisation council": ["Ashby District Council", "the council"],
            "people villagers": ["villagers", "residents"],
        },
        [
            "Alison Morrow, who chairs the parish meeting, said: “[morrow|Nobody asked us].” She has lived in the "
            "village since 1987.\n\n“[morrow|We found out from a lamp post],” she added.",
            "Gridstone, which owns three sites in the county, said [gridstone|it would plant 4,000 trees].\n\n"
            "“[gridstone|The noise will be no louder than a fridge],” a company spokesperson said.",
            "Alison Morrow met Janet Keele outside the hall on Thursday.\n\n“[keele|You are selling the valley],” "
            "Ms Keele told her.\n\n“[morrow|I am saving it],” Ms Morrow replied.",
            "Asked whether the pumps would run at night, the developer declined to comment.",
            "In a statement, the council said [council|it had received 812 objections and would decide in May].",
            "Villagers say [villagers|the hum keeps them awake]. “[villagers|It never stops],” one resident said.",
            "Under the headline “[-|Power grab]”, the parish newsletter printed the plans in full.",
            "Morrow: ‘[morrow|we will not be moved]’\nAlison Morrow told the meeting that [morrow|the fight had "
            "only begun].",
            "According to planning documents, [document|the site would use as much power as 40,000 homes].",
            "[morrow|The site would use as much power as a town], according to Morrow, who has read the file twice.",
            "The council's planning officer, Dev Sharma, wrote that [other:Dev Sharma|the harm was “[other:Dev "
            "Sharma|less than substantial]”].",
            "Janet Keele, chief executive of Gridstone, flew in on Monday. She toured the site with reporters.\n\n"
            "[keele|The village, she said, had been misled].\n\n“[keele|People were told this was a bomb factory],” "
            "she said. “[keele|It is a warehouse with a fan.]”\n\nAlison Morrow was not invited. "
            "“[morrow|Typical],” she said.",
            "“[morrow|It is the wrong place],” said Morrow, a retired nurse, “[morrow|and they know it].”",
            "Morrow said [morrow|she had written to the council four times]. [morrow|It never answered], she said.",
            "The developer's lawyers wrote to Morrow in March. The letter, seen by this newspaper, warned her that "
            "[document|she could be sued].",
            "Gridstone's planning director, Colin Ware, told the inquiry [other:Colin Ware|the noise would be "
            "inaudible].\n\nUnder questioning, he conceded that [other:Colin Ware|no measurements had been made at "
            "night].",
            "“[morrow|We have been patient].\n\n“[morrow|We will not be patient for ever],” said Alison Morrow.",
            "The inspector, Paul Reeve, said in his report: “[other:Paul Reeve|The harm to the landscape would be "
            "severe].” He recommended that the plan be refused.",
            "“[anonymous|It's David against Goliath],” said a farmer whose land borders the site.",
            "Not so, says Gridstone. “[gridstone|We have listened],” it said. “[gridstone|We have moved the "
            "substation.]”",
        ],
    ),
    "football": (
        {
            "organisation rovers": ["Harden Rovers", "Rovers", "the club"],
            "person petrov": ["Nikolai Petrov", "Petrov"],
            "person hale": ["Danny Hale", "Hale", "the Rovers manager"],
            "person ruiz": ["Marco Ruiz", "Ruiz", "the striker"],
            "people fans": ["fans", "supporters"],
        },
        [
            "Rovers boss Danny Hale insists [hale|he has not spoken to the new owner].\n\n“[hale|I've had no call, "
            "no text, nothing],” Hale told Sky Sports.\n\n“[hale|I just get on with my job.]”",
            "Rovers manager Danny Hale left Marco Ruiz out of the side again on Saturday.\n\n“[hale|He knows why],” "
            "the manager said.",
            "Petrov paid £40m for the club, which he called “[petrov|a sleeping giant]”.",
            "Ruiz was furious with the referee. “[ruiz|It's a joke],” he said. “[ruiz|He was never going to give "
            "it.]”",
            "Fans sang “[fans|We want our club back]” for the last ten minutes.",
            "Ruiz posted on Instagram: “[ruiz|See you next season, maybe].”",
            "“[ruiz|I don't read the papers],” Ruiz, who joined in January, said. “[ruiz|My mother does.]”",
            "The striker's agent, Luis Prado, said [other:Luis Prado|no offer had been made].",
            "“[other|No offer has been made],” the striker's agent said.",
            "Rovers have denied that [rovers|the ground is for sale].",
            "“[hale|We were second best],” admitted Hale. “[hale|Second best everywhere.]”\n\nPetrov watched from "
            "the stand but did not speak to reporters.",
            "Hale, 52, was quoted as saying that [hale|the squad was too thin].",
            "Ruiz believes [ruiz|the club broke its word] and says [ruiz|he will hand in a transfer request].",
            "HALE: WE DESERVED MORE\nDanny Hale said [hale|his side deserved a point].",
            "Nikolai Petrov bought the club in June. The Russian-born investor has not given an interview since.\n\n"
            "On Monday he broke his silence. “[petrov|I am here for the long term],” he told the Harden Echo.",
            "Former captain Lee Moss was less kind. “[other:Lee Moss|They should be ashamed],” Moss told talkSPORT. "
            "“[other:Lee Moss|I'd have swum home.]”\n\nHale shrugged. “[hale|Lee's entitled to his view],” he said.",
            "“[petrov|Money is not the problem],” Petrov said through an interpreter.\n\n“[petrov|The problem is "
            "time.]”",
            "Rovers confirmed in a statement that [rovers|Ruiz had been fined]. The striker's representatives did "
            "not respond to a request for comment.",
            "Fans' group Rovers First said: “[other|We were promised answers and got a raffle].”",
            "Ruiz missed training on Friday. The club said [rovers|he was ill]. He says [ruiz|he was at his desk, "
            "reading his contract].",
            "“[ruiz|I love this city],” said the striker, 27. “[ruiz|But love is not enough.]”",
            "[petrov|Petrov has “[petrov|no intention]” of selling], he told fans in an open letter.",
        ],
    ),
    "school phones": (
        {
            "person okafor": ["Ruth Okafor", "Okafor", "the head teacher"],
            "person lindqvist": ["Per Lindqvist", "Lindqvist"],
            "government ministry": ["education ministry", "Department for Education"],
            "organisation teachers": ["Teachers' Federation", "the union"],
            "people pupils": ["pupils", "parents"],
        },
        [
            "Ruth Okafor banned phones in September. [okafor|The results, she says, were immediate].\n\n"
            "“[okafor|They talk to each other],” Okafor said in her office. “[okafor|They look up. It's the small "
            "things.]”",
            "“[okafor|We gave them three weeks' notice],” says Ms. Okafor, whose school has 1,100 pupils, "
            "“[okafor|and then the boxes came out.]”",
            "A spokesman for the Department for Education said: “[ministry|Heads are best placed to decide].”",
            "Prof Per Lindqvist, of Uppsala University, told BBC News [lindqvist|the evidence was mixed].\n\n"
            "“[lindqvist|It depends what you measure],” he told BBC News, adding that [lindqvist|sleep mattered "
            "more].",
            "A study published on Monday found that [document|bans made little difference].",
            "The study, by researchers in Norway, suggests [document|bans help the weakest pupils most].",
            "Okafor disagrees. “[okafor|Come and stand in my corridor],” she said.",
            "The union called on ministers to “[teachers|stop dumping this on schools]”.",
            "Asked whether she would go back, Okafor laughed. “[okafor|Never].”",
            "Lindqvist was more cautious: “[lindqvist|We do not know yet].”",
            "“[anonymous|I hid mine in my sock],” said one boy, 14.",
            "“[pupils|We were not consulted],” parents complained.",
            "The federation's general secretary, Mary Boyle, said [other:Mary Boyle|her members were tired of being "
            "police]. “[other:Mary Boyle|We teach],” Boyle said. “[other:Mary Boyle|We do not frisk.]”",
        ],
    ),
    "wildfire": (
        {
            "person ortega": ["Luis Ortega", "Ortega", "Chief Luis Ortega"],
            "person dunn": ["Carol Dunn", "Dunn", "Governor Carol Dunn"],
            "organisation utility": ["Western Light", "the utility"],
            "government county": ["county officials", "Mesa County"],
            "people evacuees": ["evacuees", "homeowners"],
        },
        [
            "MESA, Ariz. (KXTV) — [ortega|Fire crews worked through the night], Fire Chief Luis Ortega said.\n\n"
            "“[ortega|This thing jumped the highway twice],” Ortega said at a news conference Tuesday.",
            "Gov. Carol Dunn declared an emergency. “[dunn|Leave now],” Dunn said. “[dunn|Do not wait for a knock "
            "on the door.]”",
            "Ortega said [ortega|crews had contained 10% of the fire], but warned that [ortega|the wind would pick "
            "up by evening].",
            "“[other:Brenda Shaw|I grabbed the dog and the photos],” said Brenda Shaw, who has lived on Canyon Road "
            "for 31 years. “[other:Brenda Shaw|Everything else is stuff.]”\n\nShaw said [other:Brenda Shaw|she "
            "could see flames from her porch].",
            "“[other:Brenda Shaw|It was like a freight train],” Brenda Shaw told KXTV.\n\nHer husband, Earl, said "
            "[other|he had stayed behind with a hose].",
            "Western Light said in a statement that [utility|it was cooperating with investigators].",
            "[county|The cause is under investigation], county officials said.",
            "Dunn tweeted that [dunn|federal help was on the way].",
            "“[county|All residents north of Route 9 must leave immediately],” the Mesa County sheriff's office "
            "posted on Facebook.",
            "A lawsuit filed Monday alleges [document|the utility ignored broken poles for years].",
            "The utility's lawyer, Anne Becker, called the lawsuit “[other:Anne Becker|premature]”.",
            "Authorities have not said what started the fire.",
            "Evacuees described “[evacuees|a wall of smoke]” rolling over the ridge.",
            "Ortega, a 30-year veteran, said [ortega|he had never seen a fire move that way].\n\n“[ortega|You could "
            "hear it],” he said.\n\n[anonymous|About 400 homes have burned], officials said.",
            "“[other:Tom Reyes|We lost everything],” Tom Reyes said Wednesday, standing in what used to be his "
            "kitchen.\n\nReyes and his wife, Maria, had five minutes to leave. “[other:Tom Reyes|The deputy said "
            "go, so we went],” he said.",
            "Dunn, a Republican, blamed Western Light for [dunn|failing to cut the power]. The company's chief "
            "executive, Roy Platt, said [other:Roy Platt|that was unfair].",
            "Asked if Western Light would pay, Platt demurred. “[utility|That's for the courts],” a Western Light "
            "spokeswoman said later.",
            "Carol Dunn toured the shelter with Luis Ortega on Sunday.\n\n“[ortega|My crews have not slept],” "
            "Ortega told her.\n\nThe governor said [dunn|relief was coming].",
            "Officials urged people to “[anonymous|shelter in place]”.",
            "“[dunn|We will rebuild],” Dunn vowed. “[dunn|But not the same way.]”\n\nHer opponent, Rep. Hank Liu, "
            "was unimpressed. “[other:Hank Liu|She cut the fire budget],” Liu said.",
        ],
    ),
    "airline strike": (
        {
            "organisation skyline": ["Norjet", "the airline", "the carrier"],
            "organisation union": ["Cabin Crew Union", "the union", "union leaders"],
            "person varga": ["Eszter Varga", "Varga"],
            "person brandt": ["Otto Brandt", "Brandt", "chief executive Otto Brandt"],
            "people passengers": ["passengers", "travellers"],
        },
        [
            "OSLO (Reuters) - [skyline|Norjet cancelled 212 flights on Friday after talks with its cabin crew "
            "collapsed], the airline said.",
            "“[brandt|We are sorry],” Brandt told a news conference. He said [brandt|the offer, worth 9% over two "
            "years, was the last one].",
            "Varga, the union's chief negotiator, said [varga|crews had been left with no choice], adding: "
            "“[varga|We asked for rest, not riches].”",
            "“[varga|The company walked out, not us],” Varga told Reuters by telephone, saying [varga|the union was "
            "ready to meet].",
            "[anonymous|Talks will resume on Monday], two sources familiar with the matter said.",
            "Two people briefed on the talks said [anonymous|a deal was close]. The airline declined to comment.",
            "The union accused the airline of [union|bullying its members].",
            "Norjet “[union|has chosen war]”, the union said, while passengers queued for hours.",
            "Shares fell 4%. “[other:Jens Holm|The strike costs them 3 million a day],” said Jens Holm, an analyst "
            "at Nordbank.",
            "Analysts at Nordbank said [other|the strike would cost 3 million a day].",
            "“[passengers|Nobody tells us anything],” said passengers in Oslo.",
            "Passengers were told to stay at home. “[other:Lea Moen|I have missed my sister's wedding],” said Lea "
            "Moen, 29, a nurse from Bergen.",
            "[document|Norjet has said [skyline|it will rebook everyone]], according to an email to customers seen "
            "by Reuters.",
            "The carrier promised refunds “[skyline|within seven days]”.",
            "Brandt denied [brandt|planning to sell the airline].",
            "Brandt, whose contract ends in June, ruled out resigning. “[brandt|I have work to do],” he said.",
            "Eszter Varga has led three strikes. [varga|None, she says, was like this one].\n\n“[varga|They sent us "
            "a video],” she says. “[varga|A video! With music.]”\n\nThe airline says [skyline|the film was meant to "
            "inform staff].",
            "The union rejected the offer, saying [union|it amounted to a pay cut].",
            "“[brandt|There is no more money],” Brandt told NRK, the state broadcaster. “[brandt|None.]” The "
            "union's answer came within the hour: “[union|Then there are no more flights].”",
            "In an interview with Dagens, Brandt accused union leaders of [brandt|playing politics]. He also said "
            "[brandt|two bases would close].",
            "Brandt's predecessor, Nils Aas, thinks [other:Nils Aas|the dispute could have been avoided].",
            "Norjet shares were down 4% at 1030 GMT. An analyst who covers the stock said [anonymous|he was "
            "“[anonymous|not surprised]”].",
        ],
    ),
    "museum": (
        {
            "organisation museum": ["Carlow Museum", "the museum"],
            "person hartley": ["Sir Edmund Hartley", "Edmund Hartley", "Hartley"],
            "person adeyemi": ["Funmi Adeyemi", "Adeyemi"],
            "state nigeria": ["Nigeria"],
            "government britain": ["British government"],
        },
        [
            "The bronzes “[hartley|belong to the world]”, Sir Edmund Hartley, the museum's chairman, has said.",
            "“[adeyemi|They were taken at gunpoint],” said Funmi Adeyemi, a historian who has campaigned for their "
            "return. “[adeyemi|You do not get to keep that.]”",
            "Adeyemi, who grew up in Benin City, remembers the first time she saw them. “[adeyemi|I cried],” she "
            "said.",
            "A spokeswoman for the museum said [museum|no request had been received].",
            "Nigeria's culture minister said [nigeria|the request was sent in 2019].",
            "“[museum|We value our relationship with colleagues in Nigeria],” the museum said in a statement. "
            "“[museum|Talks continue.]”",
            "In a letter to The Times, 30 scholars argued that [other|the law must change].",
            "The letter, signed by 30 scholars, says [document|the law must change].",
            "Hartley once described the demand as “[hartley|a fashion]”. He has since apologised.\n\n“[hartley|I "
            "was wrong],” he wrote in his memoir. “[hartley|I had not listened.]”",
            "Whether the trustees agree is another matter. “[anonymous|Edmund speaks for himself],” said one "
            "trustee, who asked not to be named.",
            "The catalogue describes the pieces as “[document|acquired in 1897]”.",
            "What the museum calls “[museum|acquisition]”, Adeyemi calls “[adeyemi|theft]”.",
            "Ms Adeyemi's lawyer, Tom Frey, said [other:Tom Frey|they would sue].",
            "Her lawyer said [other|they would sue].",
            "The so-called “[-|universal museum]” is an invention of the 1990s.",
            "Funmi Adeyemi and Edmund Hartley have debated twice. She won the first, by most accounts; he the "
            "second.\n\n“[hartley|She is formidable],” Hartley concedes.\n\n“[adeyemi|He is charming and wrong],” "
            "Adeyemi says.",
            "“[museum|No decision has been taken],” says the museum. Insiders are less guarded: “[anonymous|It's a "
            "matter of when],” one told me.",
            "Hartley’s view is that [hartley|the law ties his hands].",
            "In a speech on Tuesday night, Sir Edmund said [hartley|he had “[hartley|changed his mind]” about "
            "loans].",
            "Nigeria welcomed the move, with officials calling it “[nigeria|a first step]”.",
            "Adeyemi, 61, laughed when asked whether she would visit. “[adeyemi|I have a ticket],” she said.",
        ],
    ),
    "fraud trial": (
        {
            "person vance": ["Gregory Vance", "Vance"],
            "person sloan": ["Diane Sloan", "Sloan"],
            "organisation prosecution": ["prosecutors", "the prosecution", "the prosecutor"],
            "person judge": ["Judge Harriet Cole", "the judge"],
            "people investors": ["investors"],
        },
        [
            "[prosecution|Gregory Vance lied to investors for a decade], prosecutors told a jury in Manhattan on "
            "Monday.",
            "“[prosecution|He took their savings and bought a boat],” the prosecutor, Amy Lin, said in her opening "
            "statement.",
            "“[vance|I never stole a dollar],” Mr. Vance testified on Tuesday, his voice shaking. “[vance|I made "
            "mistakes. I trusted people.]”",
            "Vance's lawyer, Peter Katz, told jurors that [other:Peter Katz|his client had been “[other:Peter "
            "Katz|naïve, not crooked]”].",
            "Mr. Katz asked Ms. Sloan [other:Katz|whether she had kept the emails]. “[sloan|All of them],” she "
            "answered.",
            "Sloan, a former accountant, testified that [sloan|she had warned Mr. Vance in 2016]. “[sloan|He told "
            "me to go home],” she said.",
            "The judge told the jury to ignore the remark. “[judge|You did not hear that],” she said.",
            "“[judge|Sit down, Mr. Katz],” the judge snapped.",
            "According to the indictment, [document|the money went through nine banks].",
            "Vance has pleaded not guilty. If convicted, he faces 20 years.",
            "“[investors|We want it back],” investors chanted outside the courthouse.",
            "Outside court, Mr. Katz said [other:Katz|the verdict was “[other:Katz|a travesty]” and that his client "
            "would appeal].",
            "In an email read aloud in court, Mr. Vance wrote, “[vance|Nobody reads the footnotes].”",
            "The jury heard how Vance had called his clients “[vance|muppets]”.",
            "“[sloan|I was afraid],” Sloan said.\n\n“[vance|Of what?]” Vance shouted from the dock.",
            "Diane Sloan took the stand at 10 a.m. She wore grey and spoke softly. Mr. Vance did not look up.\n\n"
            "“[sloan|He said it was temporary],” she told the court. “[sloan|He said everyone does it.]”\n\nMr. "
            "Vance’s lawyer rose. “[other|Objection],” he said.",
            "Judge Harriet Cole, who has presided over the case since 2022, said [judge|she would rule on Friday].",
            "“[other:Amy Lin|This was not a mistake],” Amy Lin, an assistant United States attorney, told jurors. "
            "“[other:Amy Lin|This was a plan.]”",
            "Prosecutors say [prosecution|Mr. Vance, 58, moved $90 million to Cyprus], a claim that his lawyers "
            "deny.",
            "Vance is accused of stealing $90 million.",
            "“[vance|I am innocent],” Vance said as he left the courthouse, his wife beside him. She said nothing.",
            "[sloan|The verdict was “[sloan|a relief]”], said Sloan, 44.",
        ],
    ),
    "chatbot": (
        {
            "organisation lumen": ["Lumen AI", "Lumen", "the company"],
            "person park": ["Grace Park", "Park", "Lumen's chief executive"],
            "person weiss": ["Jonas Weiss", "Weiss"],
            "organisation regulator": ["Data Commission", "the regulator", "the watchdog"],
        },
        [
            "Lumen AI has switched off a feature of its chatbot after it told a teenager to skip meals.\n\n"
            "“[lumen|This should not have happened],” the company said in a blog post. It said [lumen|the feature "
            "would return “[lumen|when it is safe]”].",
            "“[park|We moved too fast],” Grace Park, Lumen's chief executive, told staff in a memo seen by the "
            "Guardian.",
            "Park told staff in an email that [park|the launch had been “[park|a humbling week]”].",
            "The regulator said [regulator|it was “[regulator|making inquiries]”].",
            "“[weiss|They knew],” says Jonas Weiss, who left the company in March. “[weiss|I wrote the report.]”\n\n"
            "Weiss says [weiss|he raised the problem three times]. Lumen disputes this.",
            "A person familiar with the launch said [anonymous|tests had been cut short].",
            "In response to questions, Lumen said [lumen|it “[lumen|takes safety seriously]”].",
            "“[document|Users under 16 should not be served],” reads an internal document.",
            "The watchdog can fine firms 4% of turnover. Its head, Maria Costa, warned [other:Maria Costa|it would "
            "not hesitate].",
            "Q: Did you know?\nA: No comment.",
            "[weiss|Park, according to Weiss, “[weiss|does not like bad news]”].",
            "“[anonymous|It's chaos in there],” one former engineer said on condition of anonymity.",
            "The Sunday Globe: You left in March. Why?\nJonas Weiss: [weiss|Because nobody would read my report].\n"
            "The Sunday Globe: What did it say?\nJonas Weiss: [weiss|That the thing was not ready].\nThe Sunday "
            "Globe: Do you regret it?\nJonas Weiss: [weiss|I regret waiting so long].",
            "Grace Park founded Lumen in her dorm room. Her rival Ada Stone did not finish college either.\n\n"
            "“[other:Ada Stone|Grace is the real deal],” Ms. Stone said in an interview.",
            "“[regulator|We take this extremely seriously],” a spokesperson for the watchdog said. “[regulator|We "
            "have written to the company.]”",
            "Lumen apologized. It also said [lumen|fewer than 1% of users were affected].",
            "Park wrote on X that [park|she took “[park|full responsibility]”].",
            "Two former employees, who spoke on condition of anonymity, said [anonymous|the tests had been cut "
            "short].",
            "Weiss, who now teaches at Leiden, thinks [weiss|the law should change]. “[weiss|You would not sell a "
            "car like that],” he says, laughing.",
        ],
    ),
    "interest rates": (
        {
            "organisation bank": ["Bank of Norland", "the central bank", "policymakers"],
            "person strand": ["Ingrid Strand", "Strand", "Governor Ingrid Strand"],
            "person meyer": ["Paul Meyer", "Meyer"],
            "government treasury": ["finance ministry", "finance minister"],
        },
        [
            "The central bank raised its key rate to 4.5% on Thursday and said [bank|more increases were likely].",
            "“[strand|Inflation is still too high],” Governor Ingrid Strand said in a speech in Bergen.",
            "Strand said [strand|the bank would “[strand|do what it takes]” to bring prices down, even as "
            "households struggle].",
            "“[meyer|This is a mistake],” said Paul Meyer, chief economist at Fjord Capital. “[meyer|The economy is "
            "already slowing],” he added.",
            "The finance ministry declined to comment on the decision, but the finance minister told parliament "
            "[treasury|the budget would not change].",
            "The central bank left its forecast alone.\n\n“[bank|The outlook is uncertain],” the bank said in its "
            "quarterly report.",
            "Minutes of the meeting showed [document|two members had voted against the increase].",
            "Economists polled by Reuters had expected a smaller rise.",
            "Asked about criticism from unions, Strand said [strand|she understood their anger].",
            "Strand, asked about the criticism, said: “[strand|I understand the anger].”",
            "Strand was criticised by unions, who said [other|she had “[other|lost touch]”].",
            "Strand acknowledged that [strand|the bank had been late] but said [strand|it had learned its lesson].",
        ],
    ),
    "pop star": (
        {
            "person lola": ["Lola Reyes", "Lola", "the singer"],
            "person jake": ["Jake Doyle", "Jake", "Doyle"],
            "organisation label": ["Starbound Records", "her label"],
            "people fans": ["fans"],
        },
        [
            "LOLA Reyes has AXED her tour — and fans are FUMING.\n\nThe singer, 28, told followers: “[lola|I'm "
            "heartbroken but my voice is gone].”",
            "A source close to the star told The Globe: “[anonymous|She's in bits. Jake walked out last week].”",
            "“[anonymous|They've been rowing for months],” the insider added.",
            "Lola gushed: “[lola|He's my rock]!”",
            "But Jake hit back, saying: “[jake|I never said that].”",
            "Taking to Instagram, the singer wrote: “[lola|Thank you for the love].”",
            "One fan wrote: “[fans|I paid £300 for this].” Another said: “[anonymous|Refund me hun].”",
            "“[fans|Gutted],” one fan wrote.",
            "Her label declined to say when the tour would resume.",
            "Jake's rep insisted [other|the pair were “[other|still friends]”].",
            "Doyle, 31, said [jake|he was “[jake|gutted]”] when asked about the split.",
            "‘[lola|I'm done with men]’, says heartbroken Lola\nLola Reyes said “[lola|I'm done with men]” on "
            "Friday.",
        ],
    ),
    "police shooting": (
        {
            "organisation police": ["Dayton police", "police", "the department"],
            "person ellis": ["Marcus Ellis", "Ellis"],
            "person rowan": ["Chief Kim Rowan", "Kim Rowan", "Rowan"],
            "organisation family": ["the Ellis family", "the family", "relatives"],
            "person crane": ["Alicia Crane", "Crane", "Mayor Alicia Crane"],
        },
        [
            "[police|Police shot and killed a 34-year-old man on Sunday], the department said in a news release.",
            "Rowan said [rowan|officers had ordered Ellis to drop a knife]. A witness disputed that.\n\n"
            "“[anonymous|He had his hands up],” the witness, who did not want to be named, told WDTN.",
            "“[family|We want to see the video],” relatives said.",
            "The family's attorney, Ben Stokes, called the shooting “[other:Ben Stokes|an execution]”.\n\n"
            "“[other:Ben Stokes|He was running away],” Stokes said. “[other:Ben Stokes|They shot him in the back.]”",
            "Mayor Alicia Crane asked for calm. “[crane|We will follow the facts],” the mayor said.",
            "Crane, flanked by the police chief, said [crane|she had watched the video and that it was "
            "“[crane|deeply troubling]”].",
            "“[other:Denise Ellis|My son was no threat to anybody],” his mother, Denise Ellis, said through tears.",
            "[police|Officers “[police|feared for their lives]”], according to the department.",
            "According to police, [police|Ellis ran when officers approached].",
            "An officer fired twice. He told investigators [anonymous|he “[anonymous|saw metal]”].",
            "Witnesses said [anonymous|they heard five shots].",
            "“[rowan|This is a tragedy],” Chief Kim Rowan told reporters.\n\nShe added that [rowan|the officer had "
            "been placed on leave].",
            "Protesters held signs reading “[anonymous|Justice for Marcus]” outside City Hall.",
            "Kim Rowan became chief in 2020. [rowan|Her officers, she has said, are “[rowan|the best trained in the "
            "state]”].",
            "“[other:Darnell King|I heard them shouting],” said Darnell King, 22, who lives across the street. "
            "“[other:Darnell King|Then pop, pop, pop.]”\n\nKing said [other:Darnell King|he called his aunt, not "
            "911].",
            "The video shows Ellis walking away. Rowan said [rowan|it did not show what came before].",
            "The police union's president, Walt Grady, defended the officer. “[other:Walt Grady|He had a split "
            "second],” he said.",
            "A spokesman for the mayor, Josh Pine, said [other:Josh Pine|she would meet the family on Friday].",
            "Relatives of Ellis gathered outside City Hall on Monday. “[other:Tasha Ellis|He was a father],” said "
            "his sister, Tasha Ellis.\n\nThe mayor came out to meet them. “[crane|I am so sorry],” she told the "
            "crowd.",
            "The medical examiner ruled that [other|the death was a homicide].",
            "Grady declined to comment further. The department did not immediately respond to a request for comment.",
        ],
    ),
    "peace talks": (
        {
            "state zandia": ["Zandia", "Zandian"],
            "state korland": ["Korland", "Korlandic"],
            "person amari": ["Yusuf Amari", "Amari"],
            "person lind": ["Sara Lind", "Lind"],
            "organisation un": ["United Nations", "UN"],
        },
        [
            "GENEVA, May 4 (AFP) - [un|Talks between Zandia and Korland ended without agreement on Sunday], the UN "
            "envoy said.",
            "“[lind|We are not there yet],” UN envoy Sara Lind told reporters after the talks.",
            "Amari, Zandia's foreign minister, accused Korland of [amari|massing troops on the border].",
            "“[amari|They talk peace and dig trenches],” Amari said on state television.",
            "Korland rejected the accusation. “[korland|Our army is where it has always been],” its foreign "
            "ministry said.",
            "A Western diplomat, speaking on condition of anonymity, said [anonymous|the talks were “[anonymous|on "
            "life support]”].",
            "Lind told the Security Council [lind|both sides had “[lind|crossed lines]”].",
            "State media reported that [other|three soldiers had died].",
            "Zandia says [zandia|it shot down two drones]; Korland says [korland|none were flying].",
            "[lind|A ceasefire was “[lind|within reach]”], said Lind, who flies to Korland on Tuesday.",
            "Korland, for its part, said [korland|it would wait].",
            "Amari was quoted by state media as saying that [amari|“[amari|no inch]” would be given up].",
            "Korland has repeatedly said [korland|it wants peace].",
            "Yusuf Amari arrived in Geneva on Friday with a delegation of 12. Sara Lind met him at the airport.\n\n"
            "“[amari|We come in good faith],” he told reporters.\n\nLind was blunter. “[lind|Good faith is not a "
            "map],” she said.",
            "Zandia's army said on Telegram that [zandia|it had taken the village].",
            "Neither side's claims could be independently verified.",
            "“[anonymous|They hate each other],” a European official said of the two delegations.",
            "“[zandia|We reserve the right to respond],” Zandia's defence ministry said.",
            "Korland says [korland|the drones were Zandian], which Zandia denies.",
            "Amari left the hall at noon. “[amari|There will be no deal without the port],” he was quoted as saying "
            "by a state news agency.",
            "Lind, in remarks released by her office, said [lind|the talks would go on].",
        ],
    ),
    "food recall": (
        {
            "organisation delma": ["Delma Foods", "Delma", "the firm", "the manufacturer"],
            "government agency": ["Food Safety Agency", "the agency", "FSA"],
            "person quinn": ["Dr Niamh Quinn", "Niamh Quinn", "Quinn"],
            "people shoppers": ["shoppers", "customers"],
        },
        [
            "[agency|Shoppers should not eat the following products], the agency said:\n\n• Delma Classic Hummus\n• "
            "Delma Olive Dip",
            "Dr Niamh Quinn, of the Food Safety Agency, said: “[quinn|We are seeing severe illness in children].\n\n"
            "“[quinn|If in doubt, throw it out].”",
            "Delma Foods said [delma|it had found the source]: a faulty valve.",
            "“[delma|Customer safety is our priority],” a spokesman for Delma Foods said.",
            "“[other:Paul Reece|I was in hospital for nine days],” said Paul Reece, from Derby. The father of two "
            "added: “[other:Paul Reece|I thought it was flu].”",
            "The agency advises customers to return the product. It says [agency|a full refund will be given].",
            "The firm's owner, Ada Delmas, apologised “[other:Ada Delmas|from the bottom of my heart]”.",
            "[agency|A total of 61 people have fallen ill], according to the FSA.",
            "It is understood that [anonymous|the valve was reported in January].",
            "[anonymous|The manufacturer reportedly knew about the valve].",
            "Quinn warned people “[quinn|not to be complacent]”.",
            "“[quinn|Wash your hands, wash your boards, and cook it through],” was Dr Quinn's advice.",
            "An inspector had written “[other|replace at once]” in the log.",
        ],
    ),
    "fishing": (
        {
            "people crews": ["fishermen", "crews", "skippers"],
            "person macleod": ["Iain MacLeod", "MacLeod"],
            "person macrae": ["Donald Macrae", "Macrae"],
            "government minister": ["fisheries minister", "the minister", "Scottish government"],
            "organisation trust": ["Marine Trust", "the trust", "conservationists"],
        },
        [
            "Iain MacLeod has fished these waters for 40 years; Donald Macrae for 30. They agree on little.\n\n"
            "“[macleod|The cod are back],” says MacLeod.\n\n“[macrae|Rubbish],” says Macrae.",
            "“[macleod|I'm not against science],” MacLeod says, pouring tea. “[macleod|I'm against being "
            "ignored.]”\n\nHe points at the empty quay. “[macleod|There were 60 boats here.]”",
            "The minister said [minister|the closure would last two years], but skippers fear [crews|it will be for "
            "good].",
            "“[trust|Without a closure there will be nothing left],” warned conservationists.",
            "“[other:Jo Penny|This is a victory for the sea],” said the Marine Trust's director, Jo Penny.",
            "“[other:Jo Penny|This is a victory for the sea],” said Jo Penny, director of the Marine Trust, adding: "
            "“[other:Jo Penny|But it came late].”",
            "[macleod|Crews were promised money], MacLeod said, but none had come.",
            "[macrae|None of it, says Macrae, will bring the young people back].",
            "Fishermen blame the minister for [crews|failing to consult them].",
            "Speaking from his boat, MacLeod said [macleod|the figures were wrong].",
            "“[minister|I hear the anger],” the minister told BBC Radio Scotland's Good Morning programme. "
            "“[minister|But the stock has collapsed.]”",
            "The government says [other|the policy is fair]. It isn't.",
            "I meet Donald Macrae at six in the morning. He is mending a net.\n\n“[macrae|My father did this],” he "
            "says. “[macrae|My son won't.]”\n\nDown the quay, Iain MacLeod is loading ice. They have not spoken for "
            "years.\n\n“[macleod|Ask him about 1998],” he says.",
            "Jo Penny says [other:Jo Penny|the science is clear]. But MacLeod, whose boat has been idle since "
            "March, does not trust it. “[macleod|Whose science?]” he asks.",
            "[minister|The closure, the minister said on Friday, was “[minister|a last resort]”].",
            "“[macrae|They never ask us],” says Macrae. MacLeod agrees. “[macleod|They never have],” he says.",
        ],
    ),
    "rent law": (
        {
            "person tran": ["Linh Tran", "Tran", "Councilwoman Linh Tran"],
            "person bell": ["Harold Bell", "Bell"],
            "organisation landlords": ["Landlords' League", "landlords"],
            "people tenants": ["tenants"],
            "government city": ["city council", "the city"],
        },
        [
            "“[tran|Rent is eating people alive],” Councilwoman Linh Tran said before the vote, which passed 9 to "
            "4.\n\n“[tran|Tonight we did something about it.]”",
            "Harold Bell, president of the Landlords' League, said [bell|his members would go to court]. "
            "“[bell|It's theft, plain and simple],” Mr. Bell said.",
            "Mr. Bell's group argues that [other|the law will cut supply].",
            "Landlords argue that [landlords|the law will cut supply]; tenants say [tenants|there is none anyway].",
            "“[other:Rosa Diaz|I pay $2,100 for a room with no window],” said Rosa Diaz, a line cook. [other:Rosa "
            "Diaz|Her rent, she said, has doubled since 2021].",
            "Ms. Tran, a renter herself, wept. “[tran|I thought of my mother],” she said later.",
            "Critics say [other|the law is too weak].",
            "Supporters of the law say [other|it is a start].",
            "“[city|Landlords must register by July 1],” the city said on its website.",
            "The new law says [document|no increase may exceed 3%].",
            "Not everyone is convinced. “[other:Ed Foley|It's a mess],” said Ed Foley, who teaches housing policy "
            "at Hale College.\n\nFoley said [other:Ed Foley|similar laws had failed elsewhere].",
            "Bell would not say how many members had left.",
            "Tran said [tran|she hoped that the mayor would sign it, and that he would do so soon].",
            "Ms. Tran and Mr. Bell shook hands. “[bell|See you in court],” he said.\n\n“[tran|I'll be there],” she "
            "said.",
            "Linh Tran grew up in a two-room apartment over a bakery. Harold Bell owns the bakery now.\n\n“[bell|I "
            "have nothing against her],” Mr. Bell said. “[bell|She's just wrong.]”\n\nMs. Tran, for her part, said "
            "[tran|she still buys his bread].",
            "“[tenants|My landlord laughed at me],” said one tenant in the Fourth Ward, a mother of three.",
            "The mayor, who has until Friday to sign, said through a spokesman that [other|he was studying the "
            "bill].",
            "“[other:Rosa Diaz|I can breathe],” said Rosa Diaz, a line cook.\n\n“[other:Rosa Diaz|For the first "
            "time, I can plan],” Ms. Diaz said.",
            "A 2019 study by the university found that [document|caps reduced supply by 6%].",
            "“[other:Ed Foley|Caps do not build homes],” writes the economist Ed Foley in a new paper. “[other:Ed "
            "Foley|Builders do.]”",
        ],
    ),
    "heatwave": (
        {
            "government office": ["Met Service", "the forecaster", "forecasters"],
            "person bright": ["Dr Leila Bright", "Leila Bright", "Bright"],
            "organisation unions": ["Workers' Alliance", "unions"],
            "government cabinet": ["government", "ministers", "Downing Street"],
            "person cole": ["Simon Cole", "Cole", "health secretary"],
        },
        [
            "[office|Britain is heading for its hottest day on record], forecasters said, as hospitals cancelled "
            "operations.",
            "“[bright|We have never seen this on a map before],” said Dr Leila Bright, a climate scientist at "
            "Reading who has tracked heatwaves for two decades. “[bright|It frightens me.]”",
            "The Met Service's chief meteorologist, Aidan Lowe, told a briefing [other:Aidan Lowe|temperatures "
            "“[other:Aidan Lowe|could reach 41C]” in the east].",
            "Simon Cole, the health secretary, urged people to check on neighbours. “[cole|Knock on the door],” he "
            "said. “[cole|It takes five minutes.]”",
            "But unions accused ministers of [unions|complacency], and said [unions|a legal maximum for workplaces "
            "was “[unions|long overdue]”].",
            "Downing Street said [cabinet|there were no plans to change the law].",
            "Asked by the BBC if schools should close, Cole said [cole|that was “[cole|a matter for heads]”].",
            "A nurse at the Royal, who did not want to give her name, said [anonymous|staff had fainted on the "
            "ward].",
            "“[other:Moira Hunt|I put my feet in a bucket],” says Moira Hunt, 83, from Lowestoft. Her son wants her "
            "to move in with him. “[other:Moira Hunt|Not likely],” she says.",
            "[other|Trains will run at half speed], Network Rail has said. A spokesperson said [other|passengers "
            "should travel “[other|only if necessary]”].",
        ],
    ),
    "chess": (
        {
            "person ivanova": ["Daria Ivanova", "Ivanova"],
            "person stone": ["Max Stone", "Stone"],
            "organisation federation": ["World Chess Union", "the federation", "WCU"],
        },
        [
            "Max Stone walked out of the hall on Sunday without a word. On Monday he found some.\n\n“[stone|I "
            "cannot say more, and that says everything],” he wrote in a post that was viewed four million times.\n\n"
            "Daria Ivanova, 19, denies [ivanova|cheating]. “[ivanova|I will play naked if they want],” she told The "
            "Post.",
            "The federation's president called the accusation “[other|regrettable]” and promised an inquiry.",
            "Ivanova's coach, Viktor Lem, said [other:Viktor Lem|his pupil “[other:Viktor Lem|has nothing to "
            "hide]”].",
            "In a 72-page report, the WCU concluded that [federation|Ivanova had “[federation|likely]” cheated in "
            "more than 100 games online].",
            "“[stone|I believe she has cheated more than she admits],” Stone said in a statement, adding that "
            "[stone|he would not play her again].",
            "Her lawyers called the claim “[other|defamatory]”.",
            "Stone's sponsor dropped him. “[other|We value fair play],” it said.",
            "Experts are divided. “[other:Ken Oduya|There is no smoking gun],” said Ken Oduya, who designs "
            "detection software. [other:Ken Oduya|Stone, he noted, had “[other:Ken Oduya|a bad day]”].",
            "Asked about the report, Ivanova shrugged: “[ivanova|I was twelve].”",
            "Stone has never apologised. Nor, his friends say, will he.",
            "“[federation|The matter is closed],” the federation tweeted.\n\n“[ivanova|Not for me],” replied "
            "Ivanova.",
        ],
    ),
    "subway": (
        {
            "organisation transit": ["Metro Transit Authority", "Metro Transit", "transit officials", "MTA"],
            "person lopez": ["Carmen Lopez", "Lopez", "Mayor Carmen Lopez"],
            "person grant": ["Ed Grant", "Grant"],
            "people riders": ["riders", "commuters"],
        },
        [
            "[transit|Service resumed Thursday morning, hours after a signal fire stranded thousands of riders], "
            "transit officials said.",
            "“[other:Keisha Moore|We sat in the dark for two hours],” said Keisha Moore, 31, a paralegal who was on "
            "her way to Brooklyn. “[other:Keisha Moore|Nobody told us a thing.]”\n\nMoore said [other:Keisha "
            "Moore|the conductor walked through the train once].",
            "MTA chief Ed Grant apologized to riders. “[grant|It was unacceptable],” Grant said at a news "
            "conference at which he announced a review.",
            "Lopez, who controls four of the board's 14 seats, demanded Grant's resignation. “[lopez|He has had "
            "three years],” the mayor said. “[lopez|Enough.]”\n\nGrant, asked about the mayor's remarks, declined "
            "to respond.",
            "An internal memo obtained by The Ledger shows that [document|managers were warned about the wiring in "
            "2021].",
            "The memo, dated May 4, warned of “[document|catastrophic failure]”.",
            "Riders' advocates were not impressed. “[other:Sam Toth|Another review],” said Sam Toth of the "
            "Straphangers League. “[other:Sam Toth|Wonderful.]”",
            "According to Grant, [grant|the wiring dates from 1934]; according to the mayor, [lopez|that is no "
            "excuse].",
            "Grant said [grant|he had spoken to Lopez on Wednesday night and that the call had been "
            "“[grant|frank]”].",
            "[other|No one was hurt], the Fire Department said. It said [other|the fire started in a relay room].",
            "[other|The authority's inspector general, Dee Walsh, plans to open an investigation], her office "
            "confirmed.",
        ],
    ),
    "novelist": (
        {
            "person farrow": ["Iris Farrow", "Farrow"],
            "person benn": ["Lucas Benn", "Benn"],
            "organisation press": ["Quill House", "her publisher"],
        },
        [
            "Iris Farrow does not own a television. She does not own a phone either, which is why it took her "
            "publisher four hours to tell her she had won.\n\n“[farrow|I was feeding the hens],” she says. "
            "“[farrow|They were more pleased than I was.]”\n\nThe hens are called Brontë, all of them. “[farrow|It "
            "saves time],” Farrow explains.",
            "Farrow left school at 15. [farrow|One editor, she recalls, told her [other|it was “[other|too sad to "
            "sell]”]].",
            "Lucas Benn, her editor of 20 years, remembers the manuscript arriving in a shoebox. “[benn|I read it "
            "on the bus and missed my stop],” he says. Benn admits [benn|he never thought it would win].",
            "Not everyone is a fan. The critic Hal Dunning has called her work “[other:Hal Dunning|knitting]”.\n\n"
            "Farrow is unmoved. “[farrow|I like knitting],” she says.",
            "“[farrow|People ask me what it is about],” Farrow once told an interviewer. “[farrow|I tell them it is "
            "about 300 pages.]”",
            "[press|Quill House will reprint 200,000 copies], it said on Wednesday.",
            "In her acceptance speech, delivered from a kitchen table, Farrow thanked “[farrow|the bus driver who "
            "waited]”.",
            "“[benn|She hates the word genius],” says Benn.\n\n“[farrow|I do],” says Farrow.",
            "The judges praised a book of “[other|terrible patience]”.",
        ],
    ),
}  # fmt: skip
