/* Starts Punchlist in the Java that lies beside it, and ends as it ends. One source, two programs: Punchlist.exe (the
   wizard, no console; JAVA is javaw.exe) and, with CONSOLE, punchlist-cli.exe (the command line; JAVA is java.exe).
   What Java is told stands in lib\arguments.txt, one argument a line; nothing in the environment can add to it. */
#include "launcher.h"
#include <shellapi.h>
#include <shlobj.h>

WCHAR folder[ROOM + 1];
static WCHAR path[ROOM + 1], line[ROOM + 1];
static int used;

void say(const char *what) {
#ifdef CONSOLE
    HANDLE error = GetStdHandle(STD_ERROR_HANDLE);
    for (const char *const *part = (const char *[]){"punchlist: ", what, "\r\n", NULL}; *part; part++)
        WriteFile(error, *part, lstrlenA(*part), &(DWORD){0}, NULL);
#else
    (void)what;
#endif
}

void stop(const char *what) {
    say(what);
#ifndef CONSOLE
    MessageBoxA(NULL, what, "Punchlist", MB_ICONERROR | MB_OK);
#endif
    ExitProcess(2);
}

static void add(WCHAR c) {
    if (used >= ROOM) stop("The command line is longer than Windows allows. Use fewer arguments, or a folder with a shorter name.");
    line[used++] = c;
}

/* One argument, quoted so that Java reads back exactly this text and takes no * or ? for a pattern. */
static void add_argument(const WCHAR *text) {
    if (used) add(L' ');
    add(L'"');
    for (;; text++) {
        int slashes = (int)wcsspn(text, L"\\");
        text += slashes;
        if (*text == 0 || *text == L'"') slashes *= 2;
        while (slashes--) add(L'\\');
        if (*text == 0) break;
        if (*text == L'"') add(L'\\');
        add(*text);
    }
    add(L'"');
}

static const WCHAR *in_folder(const WCHAR *name) {
    if (lstrlenW(folder) + lstrlenW(name) >= ROOM) stop("The name of Punchlist's folder is too long.");
    return lstrcatW(lstrcpyW(path, folder), name);
}

/* Java reads its command line in the system's code page: a folder whose name has no place there goes by its short name. */
static void find_folder(void) {
    DWORD n = GetModuleFileNameW(NULL, folder, ROOM);
    if (n == 0 || n >= ROOM) stop("The program's own folder cannot be found. Use a folder with a shorter name.");
    *wcsrchr(folder, L'\\') = 0;
    for (int turn = 0; turn < 2; turn++) {
        BOOL lost = FALSE;
        WideCharToMultiByte(CP_ACP, WC_NO_BEST_FIT_CHARS, folder, -1, NULL, 0, NULL, &lost);
        if (!lost && !wcschr(folder, L';')) return;
        if (GetShortPathNameW(folder, path, ROOM)) lstrcpyW(folder, path);
    }
    stop("Java cannot work in a folder with this name. Move the Punchlist folder to one with plain letters and without ';'.");
}

/* lib\arguments.txt: every %FOLDER% in it is this program's folder. */
static void add_arguments_of_file(void) {
    static char bytes[ROOM + 1];
    static WCHAR text[ROOM + 1], argument[ROOM + 1];
    DWORD n = 0;
    HANDLE file = CreateFileW(in_folder(L"\\lib\\arguments.txt"), GENERIC_READ, FILE_SHARE_READ, NULL, OPEN_EXISTING, 0, NULL);
    if (file == INVALID_HANDLE_VALUE || !ReadFile(file, bytes, ROOM, &n, NULL) || n == 0 || n == ROOM)
        stop("lib\\arguments.txt is missing or cannot be read. Copy the whole Punchlist folder again.");
    CloseHandle(file);
    MultiByteToWideChar(CP_UTF8, 0, bytes, (int)n, text, ROOM);
    int length = 0, name = lstrlenW(folder);
    for (const WCHAR *at = text; *at; at++) {
        if (length + name >= ROOM) stop("The name of Punchlist's folder is too long.");
        if (*at == L'\n') {
            argument[length] = 0;
            add_argument(argument);
            length = 0;
        } else if (wcsncmp(at, L"%FOLDER%", 8) == 0) {
            lstrcpyW(argument + length, folder);
            length += name;
            at += 7;
        } else if (*at != L'\r') argument[length++] = *at;
    }
}

BOOL is_elevated(void) {
    HANDLE token;
    TOKEN_ELEVATION is = {1};
    return !OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token)
        || !GetTokenInformation(token, TokenElevation, &is, sizeof is, &(DWORD){0}) || is.TokenIsElevated;
}

BOOL is_signed(void) {
    const BYTE *image = (const BYTE *)GetModuleHandleW(NULL);
    const IMAGE_NT_HEADERS *head = (const void *)(image + ((const IMAGE_DOS_HEADER *)image)->e_lfanew);
    return head->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_SECURITY].Size != 0;
}

/* A crash report holds parts of the memory: an elevated run writes it where only administrators read, or not at all. */
static void add_crash_report(void) {
    BOOL admin = is_elevated(), found;
    WCHAR *base = NULL, name[300], option[400];
    if (admin) found = find_program_data(name) && make_ours(lstrcatW(name, L"\\Punchlist-crashes"));
    else {
        found = SHGetKnownFolderPath(&FOLDERID_LocalAppData, 0, NULL, &base) == S_OK && lstrlenW(base) < 250;
        if (found) CreateDirectoryW(lstrcatW(lstrcpyW(name, base), L"\\Punchlist-crashes"), NULL);
        CoTaskMemFree(base);
    }
    if (found) wsprintfW(option, L"-XX:ErrorFile=%s\\punchlist-%%p.log", name);
    add_argument(found ? option : L"-XX:+SuppressFatalErrorMessage");
}

static void clean_environment(void) {
    const WCHAR *names[] = {L"JAVA_TOOL_OPTIONS", L"_JAVA_OPTIONS", L"JDK_JAVA_OPTIONS", L"JDK_AOT_VM_OPTIONS", L"JAVA_OPTIONS", L"CLASSPATH"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) SetEnvironmentVariableW(names[i], NULL);
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
    SetDllDirectoryW(L""); /* Java inherits this: no library out of the current folder */
    GetSystemDirectoryW(path, MAX_PATH);
    SetEnvironmentVariableW(L"PATH", path); /* nor out of the search path */
}

static BOOL WINAPI leave_it_to_java(DWORD event) { return event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT; }

int wmain(void) {
    int count;
    clean_environment();
    WCHAR **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    find_folder();
    use_safe_folder();
    add_argument(in_folder(L"\\runtime\\bin\\" JAVA));
    add_crash_report();
    if (!is_signed()) add_argument(L"-Dpunchlist.unsigned=true");
    add_arguments_of_file();
    for (int i = 1; i < count; i++) add_argument(arguments[i]);
    SetConsoleCtrlHandler(leave_it_to_java, TRUE);
    STARTUPINFOW start = {.cb = sizeof start};
    PROCESS_INFORMATION java;
    if (!CreateProcessW(in_folder(L"\\runtime\\bin\\" JAVA), line, NULL, NULL, TRUE, 0, NULL, NULL, &start, &java))
        stop("The runtime folder is missing or Windows does not let it run. Copy the whole Punchlist folder again, or ask who decides which programs may run here.");
    DWORD code = WaitForSingleObject(java.hProcess, INFINITE);
    return GetExitCodeProcess(java.hProcess, &code) ? (int)code : 2;
}
