package punchlist.check.firewall;

/** The two ends between which the truth lies where some rule cannot be weighed wholly. */
enum Bound {
    /** Who surely comes through: nothing unclear lets in, and whatever perhaps blocks blocks. */
    SURE,
    /** Who perhaps comes through: whatever perhaps lets in does, and nothing unclear blocks. */
    POSSIBLE
}
