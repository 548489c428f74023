"""recoupe: a folder of raw press pages goes in, a publishable report comes out."""

__version__ = "0.1.0"
