package punchlist.machine.firewall;

/** Whether a firewall rule is in force. */
public enum RuleSwitch {
    ON,
    OFF
}
