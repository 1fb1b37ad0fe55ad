package punchlist.machine.firewall;

import punchlist.reading.Question;

/**
 * The firewall products that registered with Windows' firewall to take over some of its categories of rules
 * (learn.microsoft.com/windows/win32/api/netfw/nn-netfw-inetfwproducts). A registration lives only as long as the
 * product's process and Windows' firewall service do. An empty list: Windows' firewall does everything itself.
 */
public record FirewallProducts() implements Question<FirewallProductList> {}
