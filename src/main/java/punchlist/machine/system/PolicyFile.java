package punchlist.machine.system;

import punchlist.reading.Question;

/**
 * What the local policy sets: the entries of {@code System32\GroupPolicy\Machine\Registry.pol}, its twin for users, or one of those in
 * {@code System32\GroupPolicyUsers}.
 * Absent: there is no such file, so the local policy sets nothing there.
 *
 * @param scope whom it is for
 */
public record PolicyFile(PolicyScope scope) implements Question<PolicyTable> {}
