package punchlist.machine.accounts;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Sid;

/** The accounts that a computer keeps itself, in the order in which Windows gave them. */
public record AccountTable(List<LocalAccount> all) {

    /** Copies the list. */
    public AccountTable {
        all = List.copyOf(all);
    }

    /** The account of this SID. */
    public Optional<LocalAccount> of(Sid sid) {
        return all.stream().filter(account -> account.sid().equals(sid)).findFirst();
    }

    /** The account that Windows made itself, whatever it is called now. */
    public Optional<LocalAccount> of(BuiltIn which) {
        return all.stream()
                .filter(account -> account.sid().rid() == which.rid())
                .findFirst();
    }
}
