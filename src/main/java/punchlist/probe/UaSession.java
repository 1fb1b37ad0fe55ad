package punchlist.probe;

/**
 * How far an anonymous session without security came.
 *
 * @param reached the stage at which the server gave its last answer
 * @param status that answer
 */
public record UaSession(Stage reached, UaStatus status) {

    /** The stages of a session, in order. */
    public enum Stage {
        /** OpenSecureChannel. */
        OPN,
        CREATE_SESSION,
        ACTIVATE_SESSION;

        /** The service's name. */
        public String service() {
            return switch (this) {
                case OPN -> "OpenSecureChannel";
                case CREATE_SESSION -> "CreateSession";
                case ACTIVATE_SESSION -> "ActivateSession";
            };
        }
    }

    /** Whether anybody on the network gets a session. */
    public boolean isActivated() {
        return reached == Stage.ACTIVATE_SESSION && status.isGood();
    }
}
