package punchlist.session.guard;

import punchlist.text.Phrase;

/** Sets guards over changes that may cut a remote connection. */
public interface Guards {

    /** Sets a guard, before the first of its changes is made. Never throws for what the world does. */
    Setting set(Guarding what);

    /** What became of setting a guard. */
    sealed interface Setting {

        /** It stands: the changes may be made. */
        record Stands(Guard guard) implements Setting {}

        /** Nobody can be cut off. */
        record NotNeeded(Phrase why) implements Setting {}

        /** There is none, and nothing was touched; the changes must not be made. */
        record Impossible(Phrase why) implements Setting {}
    }

    /** For recorded machines. */
    static Guards ofRecordings() {
        return what -> new Setting.NotNeeded(Phrase.of("guard.notNeeded"));
    }
}
