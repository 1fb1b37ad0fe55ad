package punchlist.reading;

import java.time.Duration;

/** Why a question could not be answered. Each kind has a stable {@link #code()} used in JSON, records and snapshots. */
public sealed interface Why {

    /**
     * The right to see was missing.
     *
     * @param missingRight the right by its Windows or product name ("administrator", "SeSecurityPrivilege")
     */
    record Denied(String missingRight) implements Why {}

    /** No answer came within {@code after}. */
    record TimedOut(Duration after) implements Why {}

    /**
     * This system has no such interface.
     *
     * @param by what lacks it ("linux", "Windows build 14393", "Kepware 6.12")
     */
    record Unsupported(String by) implements Why {}

    /**
     * The call failed for another reason.
     *
     * @param call the API or protocol step
     * @param error its error code as that interface prints it ("0x80041010", "1053", "ECONNREFUSED")
     */
    record Failed(String call, String error) implements Why {}

    /** A snapshot does not hold the answer: nobody looked. */
    record NotRecorded() implements Why {}

    /** Asking was not allowed by the scope's consent or by check-only mode. */
    record NotAllowed(Intrusion needed) implements Why {}

    /** An answer came, and part of it is of a form this version does not understand. */
    record NotUnderstood(String what) implements Why {}

    /**
     * Looking stopped before the end, so nothing can be said of the rest.
     *
     * @param budget the limit that was reached ("20000 objects")
     */
    record Incomplete(String budget) implements Why {}

    /** The stable code: denied, timed-out, unsupported, failed, not-recorded, not-allowed, not-understood, incomplete. */
    default String code() {
        return switch (this) {
            case Denied d -> "denied";
            case TimedOut t -> "timed-out";
            case Unsupported u -> "unsupported";
            case Failed f -> "failed";
            case NotRecorded n -> "not-recorded";
            case NotAllowed n -> "not-allowed";
            case NotUnderstood n -> "not-understood";
            case Incomplete i -> "incomplete";
        };
    }
}
