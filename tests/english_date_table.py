"""English sentences with their dates, by category: the spans stand in square brackets, their days after the bar.

Written on Tuesday 15 October 2024, unless a line begins with another day (@2025-01-02) or window (@2025-01-02..2025-01-06).
An interval is first..last; one day alone is itself.
"""

ABSOLUTE = """
The treaty was signed on [March 5, 2024] in Lisbon. | 2024-03-05
The treaty was signed on [5 March 2024] in Lisbon. | 2024-03-05
The bridge opened on [Tuesday, March 5, 2024], after two delays. | 2024-03-05
The hearing took place on [Tuesday 5 March 2024]. | 2024-03-05
She was born on [the 5th of March 1961] in Cork. | 1961-03-05
He died on [the fifth of March, 1953]. | 1953-03-05
The council met on [Sept. 12, 2023]. | 2023-09-12
The council met on [12 Sept 2023]. | 2023-09-12
The club was founded in [March 1899]. | 1899-03-01..1899-03-31
The mine closed in [April of 1986]. | 1986-04-01..1986-04-30
The law dates from [1968]. | 1968-01-01..1968-12-31
It was the worst flood since [1953]. | 1953-01-01..1953-12-31
The [2008] financial crisis wiped out the fund. | 2008-01-01..2008-12-31
The [2016] elections changed everything. | 2016-01-01..2016-12-31
His first novel (Faber, [1982]) sold few copies. | 1982-01-01..1982-12-31
The estate was built in [the 1960s]. | 1960-01-01..1969-12-31
The estate was built in [the early 1970s]. | 1970-01-01..1979-12-31
A song that dates from [the 80s]. | 1980-01-01..1989-12-31
Prices doubled during [the nineties]. | 1990-01-01..1999-12-31
Records show that the order of [2023-05-14] was cancelled. | 2023-05-14
The permit expired on [15/03/2023]. | 2023-03-15
The permit expired on [3/15/2023]. | 2023-03-15
The permit expired on [5/5/2023]. | 2023-05-05
The permit expired on [15.03.2023]. | 2023-03-15
It was signed on [3/4/2023] and sealed on [3/15/2023]. | 2023-03-04 2023-03-15
It was signed on [4/3/2023] and sealed on [15/3/2023]. | 2023-03-04 2023-03-15
They ruled the valley from [1867 to 1918]. | 1867-01-01..1918-12-31
Between [1914 and 1918] the mill made shells. | 1914-01-01..1918-12-31
The [2023-24] season was a disaster for the club. | 2023-01-01..2024-12-31
The contract covers [2016-2020]. | 2016-01-01..2020-12-31
Sales fell in [the first quarter of 2024]. | 2024-01-01..2024-03-31
Sales fell in [Q2 2023]. | 2023-04-01..2023-06-30
Profits doubled in [the second half of 2022]. | 2022-07-01..2022-12-31
The plant was sold in [late 2019]. | 2019-10-01..2019-12-31
The plant was sold in [early 2019]. | 2019-01-01..2019-03-31
The plant was sold in [mid-2019]. | 2019-05-01..2019-08-31
It is to report by [the end of 2026]. | 2026-10-01..2026-12-31
They met in [the summer of 2021]. | 2021-06-21..2021-09-22
They met in [winter 2022-23]. | 2022-12-21..2023-03-19
They met in [the fall of 2022]. | 2022-09-23..2022-12-20
The first case dates from [early March 2020]. | 2020-03-01..2020-03-10
The first case dates from [mid-March 2020]. | 2020-03-11..2020-03-20
The first case dates from [the end of March 2020]. | 2020-03-21..2020-03-31
The fire of [3 May 1959] destroyed the hamlet. | 1959-05-03
The troops who fought in [December 1944] were young. | 1944-12-01..1944-12-31
He was jailed in [Feb. 2019]. | 2019-02-01..2019-02-28
The survey ran from [March 28 to April 3, 2023]. | 2023-03-28..2023-04-03
The survey ran from [28 December 2022 to 3 January 2023]. | 2022-12-28..2023-01-03
The fair was held on [May 16-18, 2023]. | 2023-05-16..2023-05-18
The fair was held between [3 and 7 May 2023]. | 2023-05-03..2023-05-07
The fair was held on [3-7 May 2023]. | 2023-05-03..2023-05-07
The talks lasted from [March to May 2023]. | 2023-03-01..2023-05-31
It happened in [the first week of June 2023]. | 2023-06-01..2023-06-07
It happened on [the first Monday of June 2023]. | 2023-06-05
It happened in [the second half of June 2023]. | 2023-06-16..2023-06-30
The rules changed on [Christmas Day 2021]. | 2021-12-25
The rules changed on [Good Friday 2022]. | 2022-04-15
The store opened on [Labor Day 2023]. | 2023-09-04
Nobody forgets [9/11]. | 2001-09-11
The [September 11] attacks changed air travel. | 2001-09-11
He was convicted over the [January 6] riot. | 2021-01-06
A bill from [fiscal 2022] is unpaid. | 2022-01-01..2022-12-31
"""

PARTIAL = """
The bill, which passed the Senate in [June], takes effect on [Jan. 1]. | 2024-06-01..2024-06-30 2025-01-01
She has run the charity since [2011] and will step down at [the end of March]. | 2011-01-01..2011-12-31 2025-03-21..2025-03-31
Between [January and March], the firm lost customers. | 2024-01-01..2024-03-31
The company reported a loss for the three months to [June 30]. | 2024-06-30
The vote, originally planned for [October 3], was moved to [October 17]. | 2024-10-03 2024-10-17
In a letter dated [3 October], the union threatened to strike. | 2024-10-03
You will remember the headlines in [March]. | 2024-03-01..2024-03-31
The strike began on [March 5] and ended on [May 2]. | 2024-03-05 2024-05-02
The strike will begin on [5 November]. | 2024-11-05
The strike will begin on [Nov. 5]. | 2024-11-05
The trial will open on [January 20]. | 2025-01-20
The trial opened on [January 20]. | 2024-01-20
Police were called on the night of [September 28]. | 2024-09-28
Voters go to the polls on [November 5]. | 2024-11-05
The deal was signed in [June]. | 2024-06-01..2024-06-30
The deal will be signed in [January]. | 2025-01-01..2025-01-31
The deal was signed [last November]. | 2023-11-01..2023-11-30
The deal should be signed [next March]. | 2025-03-01..2025-03-31
The pool closed in [May]. | 2024-05-01..2024-05-31
The pool has been closed since [March]. | 2024-03-01..2024-03-31
The works should resume in [early June]. | 2025-06-01..2025-06-10
The works stopped in [mid-July]. | 2024-07-11..2024-07-20
The works stopped in [late August]. | 2024-08-21..2024-08-31
The works stopped at [the end of August]. | 2024-08-21..2024-08-31
The works stopped in [the first week of August]. | 2024-08-01..2024-08-07
The works stopped on [the last Friday in August]. | 2024-08-30
The log covers [the first two weeks of March]. | 2024-03-01..2024-03-14
Shops closed between [3 and 7 May]. | 2024-05-03..2024-05-07
Shops closed on [March 3-5]. | 2024-03-03..2024-03-05
Shops will close from [28 December to 3 January]. | 2024-12-28..2025-01-03
The show ran from [March to May]. | 2024-03-01..2024-05-31
Hotels were full between [late March and early April]. | 2024-03-21..2024-04-10
The hall burned down [last summer]. | 2024-06-21..2024-09-22
The hall burned down [last winter]. | 2023-12-21..2024-03-19
The final report is due [next spring]. | 2025-03-20..2025-06-20
The new hall will open in [the spring of next year]. | 2025-03-20..2025-06-20
Schools closed in the [spring]. | 2024-03-20..2024-06-20
The ships dodged barges all [summer]. | 2024-06-21..2024-09-22
The firm won the job [last fall]. | 2023-09-23..2023-12-20
The inquiry will not report until [the winter after next]. | 2025-12-21..2026-03-19
The parade will be held on [Thanksgiving]. | 2024-11-28
Shops will shut on [Christmas Day]. | 2024-12-25
The shop shut on [Boxing Day last year]. | 2023-12-26
They hope to finish before [Christmas]. | 2024-12-25
The family left at [Easter]. | 2024-03-31
The mall closed over [the week of March 11]. | 2024-03-11..2024-03-17
Prices fell in [March last year]. | 2023-03-01..2023-03-31
Growth slowed in [the third quarter of this year]. | 2024-07-01..2024-09-30
The vote took place on [Tuesday, October 8]. | 2024-10-08
The vote takes place on [Thursday 24 October]. | 2024-10-24
She was arrested on [June 30], a Sunday, near the border. | 2024-06-30
The count ends on [Friday the 18th]. | 2024-10-18
"""

WEEKDAYS = """
WASHINGTON (AP) — The president signed the bill on [Thursday], ending weeks of talks. | 2024-10-10
The trial, which opened [Monday], is expected to last until [mid-November]. | 2024-10-14 2024-11-11..2024-11-20
A spokesman said on [Wednesday] afternoon that no decision had been made. | 2024-10-09
Polls open at 7am on [Thursday] and close at 10pm. | 2024-10-17
Police said the man, 34, was arrested late on [Friday] and charged on [Sunday]. | 2024-10-11 2024-10-13
The storm is forecast to reach the coast late [Wednesday] or early [Thursday]. | 2024-10-16 2024-10-17
It was not until [Friday] that the boat was found. | 2024-10-11
The hearing was adjourned until [Friday]. | 2024-10-18
The roof gave way at 21:40 GMT on [Sunday]. | 2024-10-13
The storm, expected [Saturday], could bring snow by [early next week]. | 2024-10-19 2024-10-21..2024-10-22
Since the [May] election, the party has lost ground. | 2024-05-01..2024-05-31
Parents were told in an email on [Wednesday] evening that the school would close. | 2024-10-09
The clocks go back on [Sunday]. | 2024-10-20
The trial had been due to start on [3 September] but was postponed to [4 November]. | 2024-09-03 2024-11-04
The airline will resume flights from [next Monday], it said. | 2024-10-21
It could be [the end of next year] before the road reopens. | 2025-12-01..2025-12-31
The minister said on [Tuesday] that the plan was dead. | 2024-10-15
The minister said on [Monday] that the plan was dead. | 2024-10-14
The minister will meet unions on [Thursday]. | 2024-10-17
The court ruled on [Friday] that the ban was illegal. | 2024-10-11
The court is expected to rule on [Friday]. | 2024-10-18
The court will rule [Friday]. | 2024-10-18
The court [Friday] rejected the appeal. | 2024-10-11
The company on [Wednesday] denied the report. | 2024-10-09
On [Saturday], thousands marched through the capital. | 2024-10-12
On [Saturday], thousands will march through the capital. | 2024-10-19
A vote is scheduled for [Monday]. | 2024-10-21
The plan, announced [Thursday], will cost millions. | 2024-10-10
The plan announced on [Thursday] will cost millions. | 2024-10-10
The mayor said the vote on [Thursday] will decide everything. | 2024-10-17
[Friday]'s vote was postponed. | 2024-10-11
[Friday]'s vote will decide the matter. | 2024-10-18
He was released [last Wednesday]. | 2024-10-09
The hearing resumes [next Monday]. | 2024-10-21
Talks are due to begin [this Thursday]. | 2024-10-17
He arrived [this past Sunday]. | 2024-10-13
They play again [this coming Saturday]. | 2024-10-19
It rained on [Tuesday of last week]. | 2024-10-08
The strike ended on [Sunday] night. | 2024-10-13
“We will be back on [Monday],” she told reporters. | 2024-10-21
“We lost it on [Saturday],” the coach said. | 2024-10-12
Three people were killed and nine hurt in a crash on [Sunday]. | 2024-10-13
The bus left from [Monday to Wednesday]. | 2024-10-14..2024-10-16
He had been due in court on [Wednesday]. | 2024-10-16
The school reopens on [Monday]. | 2024-10-21
The union has called a strike for [Friday]. | 2024-10-18
The union plans to strike on [Friday]. | 2024-10-18
The vote had been set for [Thursday]. | 2024-10-17
They met on [March 5]. Talks broke down [the following Friday]. | 2024-03-05 2024-03-08
The club signed him on [Friday week]. | 2024-10-25
He said he would resign on [Friday]. | 2024-10-18
Her flight was cancelled after the storm hit on [Sunday]. | 2024-10-13
"""

RELATIVE = """
[Next week]'s summit will be held in Geneva. | 2024-10-21..2024-10-27
He was elected in [1998] and defeated [four years later]. | 1998-01-01..1998-12-31 2002-01-01..2002-12-31
A lorry struck the bridge on [2 May]. The pier had been inspected [three days before the crash]. | 2024-05-02 2024-04-29
The mayor resigned [yesterday]. | 2024-10-14
The mayor resigned [last night]. | 2024-10-14
The mayor resigned [this morning]. | 2024-10-15
The mayor will resign [tomorrow]. | 2024-10-16
The mayor speaks [tonight] on local radio. | 2024-10-15
The mayor resigns [today], her office says. | 2024-10-15
The mayor resigned [the day before yesterday]. | 2024-10-13
The mayor leaves [the day after tomorrow]. | 2024-10-17
Three weeks of talks ended [three days ago]. | 2024-10-12
The dam broke [three weeks ago]. | 2024-09-23..2024-09-29
The dam broke [a year ago]. | 2023-01-01..2023-12-31
The dam broke [two months ago]. | 2024-08-01..2024-08-31
The town was rebuilt [a decade ago]. | 2014-01-01..2014-12-31
The dam broke [last week]. | 2024-10-07..2024-10-13
The dam broke [last month]. | 2024-09-01..2024-09-30
The dam broke [last year]. | 2023-01-01..2023-12-31
The law changes [next week]. | 2024-10-21..2024-10-27
The law changes [next month]. | 2024-11-01..2024-11-30
The law changes [next year]. | 2025-01-01..2025-12-31
The law changed [earlier this month]. | 2024-10-01..2024-10-31
The law changed [earlier this year]. | 2024-01-01..2024-12-31
The law will change [later this week]. | 2024-10-14..2024-10-20
Rents have doubled in [the past two years]. | 2022-10-15..2024-10-15
Rents have doubled over [the last decade]. | 2014-10-15..2024-10-15
Rents fell during [the past week]. | 2024-10-08..2024-10-15
Rents should double over [the next five years]. | 2024-10-15..2029-10-15
She took office [late last year]. | 2023-10-01..2023-12-31
She leaves office [early next year]. | 2025-01-01..2025-03-31
A decision is due by [the end of the month]. | 2024-10-21..2024-10-31
A decision is due by [the end of the year]. | 2024-12-01..2024-12-31
A decision is due by [the end of next week]. | 2024-10-25..2024-10-27
The museum will open in [two weeks]. | 2024-10-28..2024-11-03
The museum opens in [three days' time]. | 2024-10-18
The museum opens [two weeks from now]. | 2024-10-28..2024-11-03
The road was closed over [the weekend]. | 2024-10-12..2024-10-13
The road will be closed [this weekend]. | 2024-10-19..2024-10-20
It was signed on [6 May 2023]. [A month earlier], talks had failed. | 2023-05-06 2023-04-01..2023-04-30
The pilot called on [3 March]. [Ten days later] the ferry sank. | 2024-03-03 2024-03-13
The fire broke out on [3 March 2023] and [the next day] two men were held. | 2023-03-03 2023-03-04
The fire broke out on [3 March 2023]; [the day before], an inspector had called. | 2023-03-03 2023-03-02
He quit in [2015] and came back [two years later]. | 2015-01-01..2015-12-31 2017-01-01..2017-12-31
The flood of [20 September 2023] and what followed. Warnings came [two days before the flood]. | 2023-09-20 2023-09-18
It happened [the week before last]. | 2024-09-30..2024-10-06
This time [last year], she was unknown. | 2023-01-01..2023-12-31
The factory was sold [this year]. | 2024-01-01..2024-12-31
"""

DEADLINES = """
The firm must answer by [Friday]. | 2024-10-18
The firm must answer by [September 15]. | 2025-09-15
The firm has until [30 November] to answer. | 2024-11-30
The firm must answer no later than [Monday]. | 2024-10-21
By [Friday], nine bodies had been found. | 2024-10-11
The road is closed until [next month]. | 2024-11-01..2024-11-30
Applications close before [the end of November]. | 2024-11-21..2024-11-30
Emissions must be halved by [2030]. | 2030-01-01..2030-12-31
"""

NONE = """
The army may March on the capital. | -
Workers march every year through the old town. | -
You may leave now. | -
May I ask you something? | -
Theresa May resigned as leader. | -
April Jones won the race. | -
June Whitfield played the landlady. | -
The company has 2000 employees. | -
About 2500 people took part. | -
The trek is 1900 miles long. | -
He stayed in Room 2012. | -
Route 1998 is closed to lorries. | -
It cost $2000 to repair. | -
The second witness spoke first. | -
She waited a second. | -
The train leaves at 10:30. | -
The train leaves at 3:15 p.m. sharp. | -
The match ended 3-2 after extra time. | -
Call 757-555-0142 for details. | -
The shop is open Monday to Friday. | -
The shop is open Monday through Saturday. | -
The choir sings every Sunday. | -
He plays golf on Saturdays. | -
It was a Tuesday like any other. | -
She writes for the Sunday Times. | -
Shoppers queued for Black Friday bargains. | -
Sheffield Wednesday lost again. | -
He told the Mail on Sunday that he was broke. | -
The Good Friday Agreement held. | -
The Arab Spring raised hopes. | -
There was a spring in her step. | -
Prices fall in autumn sales every year. | -
The fall of the government surprised nobody. | -
This fall in prices hurts growers. | -
Tomorrow's world will be warmer. | -
There is no place like it in today's world. | -
USA Today published the list. | -
He has lived there for three years. | -
The bridge was built in two years. | -
It happened a few days ago. | -
It happened more than ten years ago. | -
He is 25 years old. | -
Within ten years the port will close. | -
Every month costs the town a fortune. | -
They have 1,500 members. | -
The order was dated 4/3/2023. | -
It was the coldest night of the winter coat season. | -
The Christmas market drew crowds. | -
A Christmas tree fell on a car. | -
The march lasted an hour. | -
The august assembly rose as one. | -
A ten-day festival of music. | -
He won by 2008 votes to 1999 votes. | -
The 5th Regiment came home. | -
He finished in the 15th minute. | -
The temperature was in the 30s. | -
Version 2019 of the software is out. | -
They were about to leave. | -
This is the last day of term. | -
Children born on that day are rare. | -
The next day of action is not fixed. | -
It is the second time in three years that the river has flooded. | -
“It’s going to be a long winter,” he said. | -
On the eve of the vote, both sides claimed victory. | -
The mayor sat in the front row at the opening of the fair. | -
Call extension 2024 for help. | -
The hotel has 1,998 rooms. | -
The road was 2019 metres long. | -
She scored 24 out of 30. | -
The bus number is 12/14. | -
Opening hours: Monday-Friday, 9am to 5pm. | -
He works alternate Saturdays. | -
Casual Friday is over. | -
Another Monday, another strike. | -
A summer school will be held. | -
The winter fuel payment was cut. | -
She fell in with a bad crowd. | -
Water will fall from the sky. | -
They march to a different drum. | -
He said he may or may not go. | -
Sir John May chaired the panel. | -
Augustus ruled for decades. | -
For the past few years, business has been slow. | -
Several weeks later nobody cared. | -
It takes place every two years. | -
He was given two years in prison. | -
The deal lasts five years. | -
The 7/10 rating surprised nobody. | -
It rose by 12.5 per cent to 1,950. | -
The politicians of yesterday are gone. | -
"""

NAMED = """
LONDON, [March 4] (Reuters) - Britain will hold an inquiry, a minister said on [Monday]. | 2024-03-04 2024-10-14
[Yesterday], [Monday 14 October], the dam broke. | 2024-10-14 2024-10-14
The dam broke [this morning], [Tuesday 15 October]. | 2024-10-15 2024-10-15
"""

CATEGORIES = {
    "absolute": ABSOLUTE,
    "partial": PARTIAL,
    "weekdays": WEEKDAYS,
    "relative": RELATIVE,
    "deadlines": DEADLINES,
    "none": NONE,
    "named": NAMED,
}
