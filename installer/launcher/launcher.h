/* What the two halves of the launcher share. */
#include <windows.h>

#define ROOM 32767 /* the longest command line that Windows takes */

extern WCHAR folder[ROOM + 1]; /* where the program lies that is started */

_Noreturn void stop(const char *what);

/* Something that the user of the command line should know; the wizard says it in its status line. */
void say(const char *what);

BOOL is_elevated(void);

/* Makes a folder for administrators and SYSTEM alone. FALSE unless it is there then, no link, and exactly so. */
BOOL make_ours(const WCHAR *name);

/* %ProgramData%, as Windows knows it. FALSE where it does not, or the name is very long. */
BOOL find_program_data(WCHAR *name);

/* Whether this program carries a signature; whether it is a good one is for Windows to say. */
BOOL is_signed(void);

/* An elevated run goes on from a copy that only administrators can write, unless the folder is such a one itself. */
void use_safe_folder(void);
