package broken.strings;

/** A package that is no capability. */
class Strings {}
