package punchlist.machine.system;

import java.util.ArrayList;
import java.util.List;
import punchlist.machine.Presence;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/**
 * Who holds a user right.
 *
 * @param sids accounts and groups
 * @param names those that a security template names without their SID
 */
public record RightHolders(List<Sid> sids, List<String> names) {

    /** Copies the lists. */
    public RightHolders {
        sids = List.copyOf(sids);
        names = List.copyOf(names);
    }

    /** From texts, each a SID (a template's asterisk before it is allowed) or a name. */
    public static RightHolders of(List<String> texts) {
        List<String> plain = texts.stream()
                .map(String::strip)
                .map(text -> text.startsWith("*") ? text.substring(1) : text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        return new RightHolders(
                plain.stream().filter(Sid::looksLikeOne).map(Sid::new).toList(),
                plain.stream().filter(text -> !Sid.looksLikeOne(text)).toList());
    }

    /** Whether the right is assigned to this one; a name without a SID may mean it. */
    public Answer<Presence> assignment(Sid holder) {
        if (sids.contains(holder)) {
            return Answer.known(Presence.THERE);
        }
        return names.isEmpty() ? Answer.absent() : Answer.unread(new Why.NotUnderstood(names.getFirst()));
    }

    /** These with one holder more, or without him. */
    public RightHolders with(Sid holder, boolean there) {
        List<Sid> all = new ArrayList<>(sids);
        if (!there) {
            all.remove(holder);
        } else if (!all.contains(holder)) {
            all.add(holder);
        }
        return new RightHolders(all, names);
    }
}
