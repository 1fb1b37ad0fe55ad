package punchlist.machine.logs;

import punchlist.machine.sddl.SddlCompare;

/** What a setting of an event log's channel holds. */
public sealed interface ChannelSetting {

    /** Yes or no. */
    record Flag(boolean on) implements ChannelSetting {}

    /** A size in bytes. */
    record Size(long bytes) implements ChannelSetting {}

    /** A security descriptor; 0x1 reads, 0x2 writes, 0x4 clears. */
    record Access(String sddl) implements ChannelSetting {}

    /** Whether both mean the same to Windows: descriptors by what they allow. */
    static boolean same(ChannelSetting a, ChannelSetting b) {
        return (a instanceof Access(String one) && b instanceof Access(String other))
                ? SddlCompare.same(one, other)
                : a.equals(b);
    }
}
