package punchlist.machine.firmware;

import punchlist.reading.Settable;

/**
 * A firmware setting behind a vendor's WMI interface; its value as the interface gives it. Absent: this model has no
 * setting of this name. What is set counts after a restart.
 *
 * @param at the interface
 * @param name the setting's name, which compares with case
 */
public record FirmwareSetting(FirmwareInterface at, String name) implements Settable<String> {}
