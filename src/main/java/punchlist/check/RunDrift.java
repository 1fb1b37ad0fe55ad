package punchlist.check;

import punchlist.reading.Question;

/** What has changed since the record's last run; asked of the record, after everything else was judged. */
public record RunDrift() implements Question<DriftSummary> {}
