package punchlist.machine.system;

import punchlist.reading.Question;

/**
 * What the Windows Update Agent remembers of its last work; asking makes it neither search nor install
 * (learn.microsoft.com/windows/win32/api/wuapi/nn-wuapi-iautomaticupdatesresults).
 */
public record UpdateAgent() implements Question<UpdateState> {}
