package punchlist.check.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import punchlist.machine.sddl.Ace;
import punchlist.machine.sddl.SecurityDescriptor;
import punchlist.machine.sddl.Trustee;

/**
 * Who has rights in a tree that he should not have. What an object merely inherits from a folder that is listed is
 * counted, not listed again.
 *
 * @param listed the objects where it begins, in the order of paths
 * @param objects how many objects are concerned in all
 * @param unclear the first object of which nothing certain can be said, and why
 */
public record Offences(List<Offence> listed, int objects, Optional<DescriptorTree.Unclear> unclear) {

    /**
     * A right somebody should not have.
     *
     * @param path the object
     * @param who who has it
     * @param rights the rights
     */
    public record Offence(String path, Trustee who, int rights) {}

    private record Judged(Map<Trustee, Integer> wrong, List<Trustee> inherited, Optional<String> odd) {}

    /** Copies the list. */
    public Offences {
        listed = List.copyOf(listed);
    }

    /**
     * Looks for them.
     *
     * @param tree where
     * @param wrongful who should not have rights
     * @param rights which rights he should not have
     * @param excepted the paths not looked at
     */
    public static Offences in(
            DescriptorTree tree, Predicate<Trustee> wrongful, int rights, Predicate<String> excepted) {
        Map<String, Judged> judged = tree.each(descriptor -> judge(descriptor, wrongful, rights));
        List<Offence> listed = new ArrayList<>();
        int objects = 0;
        for (Map.Entry<String, Judged> one : judged.entrySet()) {
            Judged here = one.getValue();
            if (here.wrong().isEmpty() || excepted.test(one.getKey())) {
                continue;
            }
            objects++;
            Optional<Judged> above = Optional.ofNullable(judged.get(DescriptorTree.above(one.getKey())));
            here.wrong().forEach((who, mask) -> {
                boolean handedOn = here.inherited().contains(who)
                        && above.filter(a -> a.wrong().containsKey(who)).isPresent();
                if (!handedOn) {
                    listed.add(new Offence(one.getKey(), who, mask));
                }
            });
        }
        Stream<DescriptorTree.Unclear> odd = judged.entrySet().stream()
                .flatMap(e -> e.getValue().odd().map(o -> new DescriptorTree.Unclear(e.getKey(), o)).stream());
        return new Offences(
                listed,
                objects,
                Stream.concat(tree.unclear().stream(), odd)
                        .filter(u -> !excepted.test(u.path()))
                        .findFirst());
    }

    private static Judged judge(SecurityDescriptor descriptor, Predicate<Trustee> wrongful, int rights) {
        Map<Trustee, Integer> wrong = new LinkedHashMap<>();
        Optional<String> odd = descriptor.dacl().aces().stream()
                .filter(ace -> !ace.isUnderstood())
                .map(ace -> "an entry of kind " + ace.letters())
                .findFirst();
        for (Map.Entry<Trustee, Access> one :
                Grants.rangesReaching(descriptor, wrongful).entrySet()) {
            Access access = one.getValue();
            if (access.mayHaveAny(rights)) {
                if (access.hasAny(rights)) {
                    wrong.put(one.getKey(), access.least() & rights);
                } else if (odd.isEmpty()) {
                    odd = Optional.of(kinds(access));
                }
            }
        }
        List<Trustee> inherited = wrong.keySet().stream()
                .filter(who -> onlyInherits(descriptor, who))
                .toList();
        return new Judged(wrong, inherited, odd);
    }

    private static String kinds(Access access) {
        return access.notUnderstood().stream()
                .findFirst()
                .map(ace -> "an entry of kind " + ace.letters())
                .orElse("an entry that is not understood");
    }

    private static boolean onlyInherits(SecurityDescriptor descriptor, Trustee who) {
        boolean owns = descriptor.owner().filter(who::equals).isPresent();
        List<Ace> own = descriptor.dacl().aces().stream()
                .filter(ace -> ace.names(who) && ace.isAllow())
                .toList();
        return !owns && !own.isEmpty() && own.stream().allMatch(Ace::isInherited);
    }
}
