package punchlist.machine.firewall;

import punchlist.reading.Question;

/**
 * Which of the firewall's profiles count now, by the networks that the adapters are in
 * (learn.microsoft.com/windows/win32/api/netfw/nf-netfw-inetfwpolicy2-get_currentprofiletypes).
 */
public record ActiveProfiles() implements Question<ProfileSet> {}
