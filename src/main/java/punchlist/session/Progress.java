package punchlist.session;

/** Hears how far a run is; called on the thread that asks. */
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (done, total, section) -> {};

    /**
     * One more question was answered.
     *
     * @param done how many are answered
     * @param total how many are known to be asked; may grow between rounds
     * @param section where the last one was asked
     */
    void answered(int done, int total, String section);
}
