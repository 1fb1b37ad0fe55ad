package punchlist.check.firewall;

import punchlist.check.address.AddressSet;

/**
 * A rule that lets more in than it should.
 *
 * @param rule the rule
 * @param beyond the addresses beyond the permitted ones that no rule surely blocks
 * @param remote from where the rule takes connections
 */
public record Excess(Rule rule, AddressSet beyond, Remote remote) {}
