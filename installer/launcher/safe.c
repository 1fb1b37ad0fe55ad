/* Before any Java of a folder runs elevated: who could have put something into it? If anybody but an administrator, it is
   copied to where only administrators write, file by file as MANIFEST.sha256 says, and runs from there. Everything is
   opened by handle, never through a link. This catches damage and what somebody slipped in beside the manifest; it cannot
   catch one who writes both manifest and program, which only a signature could. */
#include "launcher.h"
#include <aclapi.h>
#include <sddl.h>
#include <shlobj.h>
#include <wincrypt.h>

#define PATHS 1024 /* no path of ours is longer, and \\?\ is before every one that comes from outside */
#define ALL (FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE)
#define FULL L"(A;OICI;FA;;;%s)(A;OICI;FA;;;%s)"
#define REPLACES (FILE_DELETE_CHILD | DELETE | WRITE_DAC | WRITE_OWNER | GENERIC_ALL)
#define WRITES (REPLACES | FILE_WRITE_DATA | FILE_APPEND_DATA | FILE_WRITE_ATTRIBUTES | FILE_WRITE_EA | GENERIC_WRITE)
#define SUM 32 /* bytes of a SHA-256 */

static const char NOT_MADE[] = "The copy of Punchlist that only administrators can write could not be made in ProgramData\\Punchlist. Look whether the disk is full or somebody else made that folder; remove it as administrator and start again.";
static const char NOT_WHOLE[] = "A file of the Punchlist folder is missing, is a link, or is not the one that MANIFEST.sha256 lists, so nothing of it runs as administrator. Copy the whole Punchlist folder again from where you trust it.";

static char manifest[1 << 18];
static DWORD manifest_size;

static HANDLE open_itself(const WCHAR *name, DWORD access, DWORD share) {
    return CreateFileW(name, access, share, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS | FILE_FLAG_OPEN_REPARSE_POINT, NULL);
}

static WCHAR *joined(WCHAR *to, const WCHAR *first, const WCHAR *then) {
    if (lstrlenW(first) + lstrlenW(then) >= PATHS) stop("The name of Punchlist's folder is too long.");
    lstrcpyW(to, first);
    return lstrcatW(to, then);
}

/* --- Who may write --- */

/* Wine keeps Unix modes: there the account that runs it stands in the place of the administrators. */
static PSID account_on_wine(void) {
    static union { TOKEN_USER user; BYTE room[256]; } is;
    HANDLE token;
    if (!GetProcAddress(GetModuleHandleW(L"ntdll"), "wine_get_version")) return NULL;
    if (!is.user.User.Sid && (!OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)
            || !GetTokenInformation(token, TokenUser, &is, sizeof is, &(DWORD){0}))) return NULL;
    return is.user.User.Sid;
}

static BOOL is_trusted(PSID sid) {
    static PSID installer;
    if (!installer) ConvertStringSidToSidW(L"S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464", &installer);
    PSID account = account_on_wine();
    return IsWellKnownSid(sid, WinBuiltinAdministratorsSid) || IsWellKnownSid(sid, WinLocalSystemSid)
        || (installer && EqualSid(sid, installer)) || (account && EqualSid(sid, account));
}

/* What somebody is allowed counts even if another entry denies it; what is not understood counts as allowed. */
static BOOL others_may(const WCHAR *name, DWORD rights) {
    PSID owner;
    PACL list;
    PSECURITY_DESCRIPTOR descriptor = NULL;
    ACCESS_ALLOWED_ACE *entry;
    BOOL may = TRUE;
    BY_HANDLE_FILE_INFORMATION is;
    HANDLE file = open_itself(name, READ_CONTROL | FILE_READ_ATTRIBUTES, ALL);
    if (file != INVALID_HANDLE_VALUE && GetFileInformationByHandle(file, &is) && !(is.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)
        && GetSecurityInfo(file, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, &owner, NULL, &list, NULL, &descriptor) == 0) {
        may = !list || !is_trusted(owner);
        for (DWORD i = 0; !may && i < list->AceCount; i++) {
            if (!GetAce(list, i, (void **)&entry)) may = TRUE;
            else if (!(entry->Header.AceFlags & INHERIT_ONLY_ACE) && entry->Header.AceType != ACCESS_DENIED_ACE_TYPE)
                may = entry->Header.AceType != ACCESS_ALLOWED_ACE_TYPE || ((entry->Mask & rights) && !is_trusted(&entry->SidStart));
        }
    }
    if (descriptor) LocalFree(descriptor);
    if (file != INVALID_HANDLE_VALUE) CloseHandle(file);
    return may;
}

/* Calls a function for everything in a folder, what is below it first, until it says no. */
static BOOL each_below(const WCHAR *name, BOOL (*visit)(const WCHAR *path, BOOL is_folder)) {
    WCHAR below[PATHS];
    WIN32_FIND_DATAW found;
    HANDLE search = FindFirstFileW(joined(below, name, L"\\*"), &found);
    BOOL going = search != INVALID_HANDLE_VALUE;
    if (!going) return FALSE;
    do {
        if (!lstrcmpW(found.cFileName, L".") || !lstrcmpW(found.cFileName, L"..")) continue;
        BOOL is_folder = (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) && !(found.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT);
        joined(below, name, L"\\");
        joined(below, below, found.cFileName);
        going = (!is_folder || each_below(below, visit)) && visit(below, is_folder);
    } while (going && FindNextFileW(search, &found));
    FindClose(search);
    return going;
}

static BOOL is_safe(const WCHAR *path, BOOL is_folder) {
    (void)is_folder;
    return !others_may(path, WRITES);
}

/* The folder's real name, \\?\ and all. */
static void find_real(WCHAR *name) {
    HANDLE opened = CreateFileW(joined(name, folder, L"\\"), FILE_READ_ATTRIBUTES, ALL, NULL, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS, NULL);
    DWORD length = opened == INVALID_HANDLE_VALUE ? 0 : GetFinalPathNameByHandleW(opened, name, PATHS - 300, 0);
    if (length == 0 || length >= PATHS - 300) stop("Punchlist's folder cannot be opened, or its name is too long.");
    if (name[length - 1] == L'\\') name[length - 1] = 0; /* the root of a drive */
    CloseHandle(opened);
}

/* A stick (FAT), a share, and every folder in which, or in a folder above which, somebody else may write or replace. */
static BOOL others_can_write(const WCHAR *real) {
    WCHAR above[PATHS];
    DWORD keeps = 0;
    lstrcpynW(above, real, 8); /* \\?\C:\ of a drive; anything else is a share */
    if (above[5] != L':' || !GetVolumeInformationW(above, NULL, 0, NULL, NULL, &keeps, NULL, 0) || !(keeps & FILE_PERSISTENT_ACLS)) return TRUE;
    if (others_may(real, WRITES) || !each_below(real, is_safe)) return TRUE;
    lstrcpyW(above, real);
    for (WCHAR *cut; (cut = wcsrchr(above, L'\\')) != NULL && cut > above + 6;) {
        *cut = 0;
        if (others_may(above, REPLACES)) return TRUE;
    }
    above[7] = 0; /* the root, with its backslash */
    return others_may(above, REPLACES);
}

/* --- Folders that only administrators write --- */

static BOOL is_ours(const WCHAR *name) {
    BY_HANDLE_FILE_INFORMATION is;
    PSECURITY_DESCRIPTOR descriptor;
    WCHAR *found, *account, wanted[400];
    BOOL ours = FALSE;
    HANDLE file = open_itself(name, READ_CONTROL | FILE_READ_ATTRIBUTES, ALL);
    if (file == INVALID_HANDLE_VALUE) return FALSE;
    if (GetFileInformationByHandle(file, &is) && (is.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) && !(is.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT)
        && GetSecurityInfo(file, SE_FILE_OBJECT, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, NULL, NULL, NULL, NULL, &descriptor) == 0) {
        if (ConvertSecurityDescriptorToStringSecurityDescriptorW(descriptor, 1, OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION, &found, NULL)) {
            for (int form = 0; form < 4 && !ours; form++) {
                wsprintfW(wanted, L"O:%sD:%s" FULL, form & 1 ? L"BA" : L"SY", form & 2 ? L"P" : L"PAI", L"SY", L"BA");
                ours = lstrcmpW(found, wanted) == 0;
            }
            if (!ours && account_on_wine() && ConvertSidToStringSidW(account_on_wine(), &account)) {
                wsprintfW(wanted, L"O:%sD:" FULL, account, L"SY", account);
                ours = lstrcmpW(found, wanted) == 0;
                LocalFree(account);
            }
            LocalFree(found);
        }
        LocalFree(descriptor);
    }
    CloseHandle(file);
    return ours;
}

BOOL make_ours(const WCHAR *name) {
    WCHAR text[100];
    SECURITY_ATTRIBUTES only = {sizeof only, NULL, FALSE};
    wsprintfW(text, L"O:BAG:BAD:P" FULL, L"SY", L"BA");
    if (!ConvertStringSecurityDescriptorToSecurityDescriptorW(text, 1, &only.lpSecurityDescriptor, NULL)) return FALSE;
    CreateDirectoryW(name, &only);
    LocalFree(only.lpSecurityDescriptor);
    return is_ours(name);
}

BOOL find_program_data(WCHAR *name) {
    WCHAR *base = NULL;
    BOOL found = SHGetKnownFolderPath(&FOLDERID_ProgramData, 0, NULL, &base) == S_OK && lstrlenW(base) < 200;
    if (found) lstrcpyW(name, base);
    CoTaskMemFree(base);
    return found;
}

/* --- The copy --- */

static BOOL is_sum_of(HANDLE file, const char *bytes, DWORD size, BYTE sum[SUM]) {
    static BYTE part[1 << 16];
    HCRYPTPROV provider = 0;
    HCRYPTHASH hash = 0;
    DWORD n = 0, length = SUM;
    BOOL done = CryptAcquireContextW(&provider, NULL, NULL, PROV_RSA_AES, CRYPT_VERIFYCONTEXT) && CryptCreateHash(provider, CALG_SHA_256, 0, 0, &hash);
    if (done && !file) done = CryptHashData(hash, (const BYTE *)bytes, size, 0);
    while (done && file && (done = ReadFile(file, part, sizeof part, &n, NULL)) && n) done = CryptHashData(hash, part, n, 0);
    done = done && CryptGetHashParam(hash, HP_HASHVAL, sum, &length, 0);
    if (hash) CryptDestroyHash(hash);
    if (provider) CryptReleaseContext(provider, 0);
    return done;
}

/* Opens a file of the folder: no link, no second name, reached through no link. */
static HANDLE open_source(const WCHAR *real, const WCHAR *name) {
    static WCHAR whole[PATHS], last[PATHS];
    BY_HANDLE_FILE_INFORMATION is;
    joined(whole, real, L"\\");
    HANDLE file = open_itself(joined(whole, whole, name), GENERIC_READ, FILE_SHARE_READ);
    DWORD length = file == INVALID_HANDLE_VALUE ? 0 : GetFinalPathNameByHandleW(file, last, PATHS, 0);
    if (length == 0 || length >= PATHS || lstrcmpiW(last, whole) != 0 || !GetFileInformationByHandle(file, &is) || is.nNumberOfLinks != 1
        || (is.dwFileAttributes & (FILE_ATTRIBUTE_REPARSE_POINT | FILE_ATTRIBUTE_DIRECTORY))) stop(NOT_WHOLE);
    return file;
}

/* Copies a file into the new folder and looks at the copy: is it the one that is listed? NULL: the manifest itself. */
static void copy_file(const WCHAR *real, const WCHAR *to, WCHAR *name, const BYTE *sum) {
    static BYTE part[1 << 16];
    static WCHAR whole[PATHS];
    BYTE found[SUM];
    DWORD n = 0, written = 0;
    FILETIME time;
    HANDLE from = open_source(real, name), copy;
    for (WCHAR *cut = name; (cut = wcschr(cut, L'\\')) != NULL; cut++) {
        *cut = 0;
        joined(whole, to, L"\\");
        CreateDirectoryW(joined(whole, whole, name), NULL);
        *cut = L'\\';
    }
    joined(whole, to, L"\\");
    copy = CreateFileW(joined(whole, whole, name), GENERIC_READ | GENERIC_WRITE, 0, NULL, CREATE_NEW, 0, NULL);
    if (copy == INVALID_HANDLE_VALUE) stop(NOT_MADE);
    while (ReadFile(from, part, sizeof part, &n, NULL) && n)
        if (!WriteFile(copy, part, n, &written, NULL) || written != n) stop(NOT_MADE);
    if (GetFileTime(from, NULL, NULL, &time)) SetFileTime(copy, NULL, NULL, &time); /* the AOT cache knows the jars by it */
    SetFilePointer(copy, 0, NULL, FILE_BEGIN);
    if (!is_sum_of(copy, NULL, 0, found) || memcmp(found, sum, SUM) != 0) stop(NOT_WHOLE);
    CloseHandle(copy);
    CloseHandle(from);
}

static int hex(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }

/* A path below the folder in plain letters, slashes turned round: nothing that could lead out of it. */
static BOOL read_name(const char *text, int length, WCHAR *name) {
    if (length < 1 || length > 200) return FALSE;
    for (int i = 0; i < length; i++) {
        char c = text[i], before = i ? text[i - 1] : '/';
        BOOL letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '+' || c == '$' || c == ' ';
        if (!letter && !((c == '.' || c == '/') && before != '/' && before != '.')) return FALSE;
        name[i] = c == '/' ? L'\\' : (WCHAR)c;
    }
    name[length] = 0;
    return text[length - 1] != '/' && text[length - 1] != '.' && text[length - 1] != ' ';
}

/* Every line is a sum in hex, two spaces and a name. */
static void copy_listed(const WCHAR *real, const WCHAR *to) {
    WCHAR name[PATHS];
    BYTE sum[SUM];
    for (const char *at = manifest, *end = manifest + manifest_size; at < end;) {
        const char *line = memchr(at, '\n', end - at);
        if (!line || line - at < 2 * SUM + 3 || at[2 * SUM] != ' ' || at[2 * SUM + 1] != ' ') stop(NOT_WHOLE);
        for (int i = 0; i < SUM; i++) {
            if (hex(at[2 * i]) < 0 || hex(at[2 * i + 1]) < 0) stop(NOT_WHOLE);
            sum[i] = (BYTE)(hex(at[2 * i]) * 16 + hex(at[2 * i + 1]));
        }
        if (!read_name(at + 2 * SUM + 2, (int)(line - at) - 2 * SUM - 2, name)) stop(NOT_WHOLE);
        copy_file(real, to, name, sum);
        at = line + 1;
    }
}

static void read_manifest(const WCHAR *real, BYTE sum[SUM]) {
    HANDLE file = open_source(real, L"MANIFEST.sha256");
    if (!ReadFile(file, manifest, sizeof manifest, &manifest_size, NULL) || manifest_size == 0 || manifest_size == sizeof manifest
        || !is_sum_of(NULL, manifest, manifest_size, sum)) stop(NOT_WHOLE);
    CloseHandle(file);
}

static BOOL remove_it(const WCHAR *path, BOOL is_folder) { return is_folder ? RemoveDirectoryW(path) : DeleteFileW(path); }

static void remove_tree(const WCHAR *path) {
    each_below(path, remove_it);
    RemoveDirectoryW(path);
}

/* What runs from a copy holds its manifest open, Java too; a file "keep" holds it for what runs only later. */
static BOOL is_in_use(const WCHAR *copy) {
    WCHAR name[PATHS];
    joined(name, copy, L"\\keep");
    if (GetFileAttributesW(name) != INVALID_FILE_ATTRIBUTES) return TRUE;
    joined(name, copy, L"\\MANIFEST.sha256");
    HANDLE file = open_itself(name, DELETE, 0);
    if (file == INVALID_HANDLE_VALUE) return GetLastError() == ERROR_SHARING_VIOLATION;
    CloseHandle(file);
    return FALSE;
}

static void remove_old(const WCHAR *programs, const WCHAR *ours) {
    WCHAR path[PATHS];
    WIN32_FIND_DATAW found;
    HANDLE search = FindFirstFileW(joined(path, programs, L"\\*"), &found);
    if (search == INVALID_HANDLE_VALUE) return;
    do {
        if (!(found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) || found.cFileName[0] == L'.' || !lstrcmpiW(found.cFileName, ours)) continue;
        joined(path, programs, L"\\");
        if (!is_in_use(joined(path, path, found.cFileName))) remove_tree(path);
    } while (FindNextFileW(search, &found));
    FindClose(search);
}

/* One launcher at a time makes and removes copies; the others wait. */
static HANDLE lock(const WCHAR *programs) {
    WCHAR name[PATHS];
    joined(name, programs, L"\\lock");
    for (int tries = 0; tries < 1200; tries++) {
        HANDLE file = CreateFileW(name, GENERIC_WRITE, 0, NULL, OPEN_ALWAYS, FILE_FLAG_OPEN_REPARSE_POINT, NULL);
        if (file != INVALID_HANDLE_VALUE) return file;
        if (GetLastError() != ERROR_SHARING_VIOLATION) break;
        Sleep(100);
    }
    stop("Another Punchlist is making the copy that only administrators can write, and does not come to an end. Close it and start again.");
}

/* The copy gets its name when it is whole: what has the name needs no second look, for nobody else can write there. */
static void make_copy(const WCHAR *real, const WCHAR *programs, const WCHAR *copy) {
    WCHAR making[PATHS], name[] = L"MANIFEST.sha256";
    BYTE sum[SUM];
    joined(making, programs, L"\\making");
    remove_tree(making);
    say("making a copy of this folder that only administrators can write, once ...");
    if (!make_ours(making)) stop(NOT_MADE);
    copy_listed(real, making);
    if (!is_sum_of(NULL, manifest, manifest_size, sum)) stop(NOT_MADE);
    copy_file(real, making, name, sum);
    if (!MoveFileW(making, copy)) stop(NOT_MADE);
}

void use_safe_folder(void) {
    static WCHAR real[PATHS], programs[PATHS], name[100], copy[PATHS];
    BYTE sum[SUM];
    SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE}; /* Java holds it, too, and what Java starts */
    if (!is_elevated()) return;
    find_real(real);
    if (!others_can_write(real)) return;
    read_manifest(real, sum);
    wsprintfW(name, L"%S-%02x%02x%02x%02x%02x%02x%02x%02x", VERSION, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6], sum[7]);
    if (!find_program_data(programs) || !make_ours(lstrcatW(programs, L"\\Punchlist")) || !make_ours(lstrcatW(programs, L"\\program"))) stop(NOT_MADE);
    HANDLE alone = lock(programs);
    remove_old(programs, name);
    joined(copy, programs, L"\\");
    joined(copy, copy, name);
    if (GetFileAttributesW(copy) == INVALID_FILE_ATTRIBUTES) make_copy(real, programs, copy);
    if (!is_ours(copy)) stop(NOT_MADE);
    joined(real, copy, L"\\MANIFEST.sha256");
    if (CreateFileW(real, GENERIC_READ, FILE_SHARE_READ, &inherited, OPEN_EXISTING, 0, NULL) == INVALID_HANDLE_VALUE) stop(NOT_MADE);
    CloseHandle(alone);
    lstrcpyW(folder, copy);
    if (!is_signed()) say("runs from a copy that only administrators can write. This build is not signed: its list of sums shows damage, not a folder that somebody made to look like Punchlist.");
}
