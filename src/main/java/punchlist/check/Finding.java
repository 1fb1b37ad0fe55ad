package punchlist.check;

import punchlist.catalog.ControlId;

/**
 * What a check says of one subject.
 *
 * @param control the control it belongs to
 * @param subject what it is about
 * @param verdict what is said
 */
public record Finding(ControlId control, Subject subject, Verdict verdict) {}
