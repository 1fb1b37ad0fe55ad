package punchlist.machine.system;

import punchlist.reading.Question;

/**
 * The Entra tenant this computer is joined to, by its name or else its id. Absent: it is joined to none
 * (learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netgetaadjoininformation).
 */
public record EntraJoin() implements Question<String> {}
