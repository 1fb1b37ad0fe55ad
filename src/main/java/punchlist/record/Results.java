package punchlist.record;

import java.util.Optional;

/** What stands on the sheet, from what was seen and what a person answered. */
public final class Results {

    private Results() {}

    /**
     * The result. A person's answer changes the result, not the verdict; an attention that nobody has settled is not
     * checked; a fail that was seen cannot be answered away to a pass, only accepted as a deviation.
     *
     * @param seen what the last look said
     * @param answered what a person answered
     */
    public static Result of(Optional<StoredControl> seen, Optional<Result> answered) {
        if (seen.isEmpty()) {
            return answered.orElse(Result.NOT_CHECKED);
        }
        return switch (seen.get().verdict()) {
            case PASS -> answered.orElse(Result.PASS);
            case FAIL -> answered.filter(r -> r == Result.DEVIATION).orElse(Result.FAIL);
            case NOT_APPLICABLE -> answered.orElse(Result.NOT_APPLICABLE);
            case ATTENTION, BY_HAND, COULD_NOT_CHECK -> answered.orElse(Result.NOT_CHECKED);
        };
    }

    /** The result where a witness saw otherwise: nothing stands as passed until a person has answered to it. */
    static Result doubted(Result result) {
        return switch (result) {
            case PASS, NOT_APPLICABLE, NOT_CHECKED -> Result.NOT_CHECKED;
            case FAIL -> Result.FAIL;
            case DEVIATION -> Result.DEVIATION;
        };
    }
}
