package punchlist.machine.sddl;

/** Writes descriptors. */
final class SddlWriter {

    private SddlWriter() {}

    static String write(SecurityDescriptor descriptor) {
        StringBuilder out = new StringBuilder();
        descriptor.owner().ifPresent(owner -> out.append("O:").append(SidAliases.written(owner)));
        descriptor.group().ifPresent(group -> out.append("G:").append(SidAliases.written(group)));
        write(out, "D:", descriptor.dacl());
        write(out, "S:", descriptor.sacl());
        return out.toString();
    }

    private static void write(StringBuilder out, String tag, Acl acl) {
        switch (acl) {
            case Acl.Missing m -> {}
            case Acl.Null(Acl.Flags flags) -> write(out.append(tag), flags).append(SddlReader.NO_LIST);
            case Acl.Listed(Acl.Flags flags, var entries) -> {
                write(out.append(tag), flags);
                entries.forEach(ace -> write(out, ace));
            }
        }
    }

    private static StringBuilder write(StringBuilder out, Acl.Flags flags) {
        return out.append(flags.isProtected() ? "P" : "")
                .append(flags.autoInheritRequested() ? "AR" : "")
                .append(flags.autoInherited() ? "AI" : "");
    }

    private static void write(StringBuilder out, Ace ace) {
        out.append('(').append(ace.letters()).append(';');
        out.append(Words.writtenFlags(ace.flags())).append(';');
        out.append(Words.writtenMask(ace.mask())).append(';');
        out.append(ace.object()).append(';').append(ace.inheritedObject()).append(';');
        ace.trustee().ifPresent(trustee -> out.append(SidAliases.written(trustee)));
        if (!ace.rest().isEmpty()) {
            out.append(';').append(ace.rest());
        }
        out.append(')');
    }
}
