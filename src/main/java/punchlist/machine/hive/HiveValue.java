package punchlist.machine.hive;

import punchlist.reading.Bytes;

/**
 * A value as a hive keeps it.
 *
 * @param name its name; empty for the key's default value
 * @param type the number of its type, which Windows need not define
 * @param data its bytes
 */
public record HiveValue(String name, int type, Bytes data) {}
