/* Records what a process does to the files of one folder, in order and with the data; put in by LD_PRELOAD.
 *
 * NEARER_RECORD_FOLDER  the folder, as an absolute path without links
 * NEARER_RECORD_LOG     where the records go, outside the folder
 * NEARER_RECORD_ALL     if set, writes to any other descriptor are recorded as well
 * NEARER_RECORD_SPACE   bytes that may be written in the folder before the disk is full; removing a file
 *                       named `ballast` in it gives the space back
 * NEARER_RECORD_FAIL    "W 17 5 0": the 17th write in the folder fails with error 5; 1 at the end: all later ones as well.
 *                       W write, S sync, N rename, R read. That it did is recorded
 *
 * A record: kind (1 byte), inode, offset (8 bytes each), lengths of path and data (4 bytes each), path, data;
 * numbers as the machine writes them. `record.rs` says what each kind means.
 *
 * One lock is held over the call and its record, so that the records stand in the order of the calls. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static char folder[PATH_MAX];
static size_t folder_length;
static int log_descriptor = -1;
static int all;
static int limited;
static int64_t space;
static char fails_kind;
static long fails_at;
static int fails_with;
static int fails_for_good;
static long counted;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
    const char *in = getenv("NEARER_RECORD_FOLDER");
    const char *log = getenv("NEARER_RECORD_LOG");
    const char *most = getenv("NEARER_RECORD_SPACE");
    if (!in || !log) return;
    folder_length = strlen(in);
    memcpy(folder, in, folder_length + 1);
    all = getenv("NEARER_RECORD_ALL") != NULL;
    limited = most != NULL;
    const char *fail = getenv("NEARER_RECORD_FAIL");
    if (fail && sscanf(fail, "%c %ld %d %d", &fails_kind, &fails_at, &fails_with, &fails_for_good) != 4) fails_kind = 0;
    if (most) space = atoll(most);
    int opened = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    /* High up, where the process won't close it by mistake. */
    log_descriptor = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 500);
    syscall(SYS_close, opened);
}

static int inside(const char *path) {
    return log_descriptor >= 0 && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || path[folder_length] == 0);
}

/* The path of an open descriptor: right also after `dup`, since the kernel is asked. */
static void path_of(int descriptor, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    long length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
}

static uint64_t inode_of(int descriptor) {
    struct stat found;
    return fstat(descriptor, &found) == 0 ? (uint64_t)found.st_ino : 0;
}

/* The path that a call at a folder's descriptor means. */
static void joined(int at, const char *name, char *path) {
    if (name[0] == '/' || at == AT_FDCWD) {
        snprintf(path, PATH_MAX, "%s", name);
        return;
    }
    path_of(at, path);
    size_t length = strlen(path);
    snprintf(path + length, PATH_MAX - length, "/%s", name);
}

static void record(char kind, uint64_t inode, uint64_t offset, const char *path, const void *data, size_t length) {
    unsigned char head[25];
    uint32_t lengths[2] = {(uint32_t)strlen(path), (uint32_t)length};
    head[0] = (unsigned char)kind;
    memcpy(head + 1, &inode, 8);
    memcpy(head + 9, &offset, 8);
    memcpy(head + 17, lengths, 8);
    struct iovec parts[3] = {{head, sizeof head}, {(void *)path, lengths[0]}, {(void *)data, length}};
    int kept = errno;
    syscall(SYS_writev, log_descriptor, parts, 3);
    errno = kept;
}

/* Whether this call of a kind is the one that fails. Called under the lock. */
static int fails(char kind, const char *path) {
    if (kind != fails_kind || !inside(path)) return 0;
    counted++;
    if (counted != fails_at && !(fails_for_good && counted > fails_at)) return 0;
    record('X', 0, (uint64_t)counted, path, "", 0);
    errno = fails_with;
    return 1;
}

/* How much of a write the disk takes: all of it, a beginning, or nothing. */
static size_t taken(size_t wanted) {
    if (!limited) return wanted;
    size_t most = space < 0 ? 0 : (size_t)space;
    size_t size = wanted < most ? wanted : most;
    space -= (int64_t)size;
    return size;
}

/* Writes at a place, or where the descriptor stands when `at` is below zero. */
static ssize_t put(int descriptor, const void *data, size_t length, int64_t at) {
    char path[PATH_MAX];
    if (log_descriptor < 0) {
        return at < 0 ? syscall(SYS_write, descriptor, data, length)
                      : syscall(SYS_pwrite64, descriptor, data, length, at);
    }
    pthread_mutex_lock(&order);
    path_of(descriptor, path);
    int ours = inside(path);
    if (ours && fails('W', path)) {
        pthread_mutex_unlock(&order);
        return -1;
    }
    size_t size = ours ? taken(length) : length;
    if (size == 0 && length > 0) {
        pthread_mutex_unlock(&order);
        errno = ENOSPC;
        return -1;
    }
    int64_t place = at;
    if (at < 0 && ours) {
        int appends = fcntl(descriptor, F_GETFL) & O_APPEND;
        place = lseek(descriptor, 0, appends ? SEEK_END : SEEK_CUR);
    }
    ssize_t done = at < 0 ? syscall(SYS_write, descriptor, data, size)
                          : syscall(SYS_pwrite64, descriptor, data, size, at);
    if (done > 0) {
        if (descriptor == STDOUT_FILENO) {
            record('A', 0, 0, "", data, (size_t)done);
        } else if (ours) {
            record('W', inode_of(descriptor), (uint64_t)place, path, data, (size_t)done);
        } else if (all) {
            record('O', 0, 0, path, data, (size_t)done);
        }
    }
    pthread_mutex_unlock(&order);
    return done;
}

ssize_t write(int descriptor, const void *data, size_t length) { return put(descriptor, data, length, -1); }
ssize_t pwrite(int descriptor, const void *data, size_t length, off_t at) {
    return put(descriptor, data, length, at);
}
ssize_t pwrite64(int descriptor, const void *data, size_t length, off64_t at) {
    return put(descriptor, data, length, at);
}

static ssize_t put_parts(int descriptor, const struct iovec *parts, int count, int64_t at) {
    ssize_t all_done = 0;
    for (int part = 0; part < count; part++) {
        if (parts[part].iov_len == 0) continue;
        ssize_t done = put(descriptor, parts[part].iov_base, parts[part].iov_len, at < 0 ? at : at + all_done);
        if (done < 0) return all_done > 0 ? all_done : done;
        all_done += done;
        if ((size_t)done < parts[part].iov_len) break;
    }
    return all_done;
}

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
    return put_parts(descriptor, parts, count, -1);
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t at) {
    return put_parts(descriptor, parts, count, at);
}
ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t at) {
    return put_parts(descriptor, parts, count, at);
}

/* Copies inside the kernel would pass unseen: callers fall back to read and write. */
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned flags) {
    if (log_descriptor >= 0) {
        errno = ENOSYS;
        return -1;
    }
    return syscall(SYS_copy_file_range, from, from_at, to, to_at, length, flags);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) {
    if (log_descriptor >= 0) {
        errno = EINVAL;
        return -1;
    }
    return syscall(SYS_sendfile, to, from, at, length);
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { return sendfile64(to, from, at, length); }

ssize_t send(int socket, const void *data, size_t length, int flags) {
    pthread_mutex_lock(&order);
    if (all) record('O', 0, 0, "socket", data, length);
    pthread_mutex_unlock(&order);
    return syscall(SYS_sendto, socket, data, length, flags, NULL, 0);
}

/* Streams of the C library write past us, so a record says that one was opened for writing. */
static FILE *stream(FILE *opened, const char *path, const char *mode) {
    if (all && strpbrk(mode, "wa+")) {
        pthread_mutex_lock(&order);
        record('F', 0, 0, path, "", 0);
        pthread_mutex_unlock(&order);
    }
    return opened;
}
FILE *fopen(const char *path, const char *mode) { return stream(REAL(fopen)(path, mode), path, mode); }
FILE *fopen64(const char *path, const char *mode) { return stream(REAL(fopen64)(path, mode), path, mode); }

static int open_at(int at, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    if (log_descriptor < 0 || !(flags & (O_CREAT | O_TRUNC))) {
        return (int)syscall(SYS_openat, at, name, flags, mode);
    }
    joined(at, name, path);
    if (!inside(path)) return (int)syscall(SYS_openat, at, name, flags, mode);
    pthread_mutex_lock(&order);
    struct stat before;
    int was = stat(path, &before) == 0;
    if (!was && limited && space <= 0) {
        pthread_mutex_unlock(&order);
        errno = ENOSPC;
        return -1;
    }
    int opened = (int)syscall(SYS_openat, at, name, flags, mode);
    if (opened >= 0 && !was) {
        record('C', inode_of(opened), 0, path, "", 0);
    } else if (opened >= 0 && (flags & O_TRUNC)) {
        record('T', inode_of(opened), 0, path, "", 0);
    }
    pthread_mutex_unlock(&order);
    return opened;
}

#define MODE_OF(flags, last)                          \
    mode_t mode = 0;                                  \
    if ((flags) & (O_CREAT | O_TMPFILE)) {            \
        va_list rest;                                 \
        va_start(rest, last);                         \
        mode = (mode_t)va_arg(rest, int);             \
        va_end(rest);                                 \
    }

int open(const char *name, int flags, ...) {
    MODE_OF(flags, flags)
    return open_at(AT_FDCWD, name, flags, mode);
}
int open64(const char *name, int flags, ...) {
    MODE_OF(flags, flags)
    return open_at(AT_FDCWD, name, flags | O_LARGEFILE, mode);
}
int openat(int at, const char *name, int flags, ...) {
    MODE_OF(flags, flags)
    return open_at(at, name, flags, mode);
}
int openat64(int at, const char *name, int flags, ...) {
    MODE_OF(flags, flags)
    return open_at(at, name, flags | O_LARGEFILE, mode);
}
int creat(const char *name, mode_t mode) {
    return open_at(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode);
}
int creat64(const char *name, mode_t mode) { return creat(name, mode); }

static int cut(int descriptor, int64_t size) {
    char path[PATH_MAX];
    if (log_descriptor < 0) return (int)syscall(SYS_ftruncate, descriptor, size);
    pthread_mutex_lock(&order);
    int done = (int)syscall(SYS_ftruncate, descriptor, size);
    path_of(descriptor, path);
    if (done == 0 && inside(path)) record('T', inode_of(descriptor), (uint64_t)size, path, "", 0);
    pthread_mutex_unlock(&order);
    return done;
}
int ftruncate(int descriptor, off_t size) { return cut(descriptor, size); }
int ftruncate64(int descriptor, off64_t size) { return cut(descriptor, size); }

static int cut_at(const char *name, int64_t size) {
    int opened = (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY, 0);
    if (opened < 0) return opened;
    int done = cut(opened, size);
    syscall(SYS_close, opened);
    return done;
}
int truncate(const char *name, off_t size) { return cut_at(name, size); }
int truncate64(const char *name, off64_t size) { return cut_at(name, size); }

static int sure(int descriptor, long call) {
    char path[PATH_MAX];
    if (log_descriptor < 0) return (int)syscall(call, descriptor);
    pthread_mutex_lock(&order);
    path_of(descriptor, path);
    if (fails('S', path)) {
        pthread_mutex_unlock(&order);
        return -1;
    }
    int done = (int)syscall(call, descriptor);
    if (done == 0 && inside(path)) {
        struct stat found;
        int is_folder = fstat(descriptor, &found) == 0 && S_ISDIR(found.st_mode);
        record(is_folder ? 'D' : 'S', inode_of(descriptor), 0, path, "", 0);
    }
    pthread_mutex_unlock(&order);
    return done;
}
int fsync(int descriptor) { return sure(descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return sure(descriptor, SYS_fdatasync); }

/* A hint to the disk without a promise: recorded, and nothing is sure by it. */
int sync_file_range(int descriptor, off64_t from, off64_t length, unsigned flags) {
    char path[PATH_MAX];
    pthread_mutex_lock(&order);
    path_of(descriptor, path);
    if (inside(path)) record('H', inode_of(descriptor), (uint64_t)from, path, "", 0);
    pthread_mutex_unlock(&order);
    return (int)syscall(SYS_sync_file_range, descriptor, from, length, flags);
}

static ssize_t get(int descriptor, void *data, size_t length, int64_t at) {
    char path[PATH_MAX];
    if (log_descriptor >= 0 && fails_kind == 'R') {
        pthread_mutex_lock(&order);
        path_of(descriptor, path);
        int failed = fails('R', path);
        pthread_mutex_unlock(&order);
        if (failed) return -1;
    }
    return at < 0 ? syscall(SYS_read, descriptor, data, length) : syscall(SYS_pread64, descriptor, data, length, at);
}
ssize_t read(int descriptor, void *data, size_t length) { return get(descriptor, data, length, -1); }
ssize_t pread(int descriptor, void *data, size_t length, off_t at) { return get(descriptor, data, length, at); }
ssize_t pread64(int descriptor, void *data, size_t length, off64_t at) { return get(descriptor, data, length, at); }

/* A record's data is the second path, where there is one. */
static int renamed(int from_at, const char *from, int to_at, const char *to, unsigned flags, char kind) {
    char before[PATH_MAX], after[PATH_MAX];
    joined(from_at, from, before);
    joined(to_at, to, after);
    pthread_mutex_lock(&order);
    struct stat found = {0};
    lstat(before, &found);
    if (kind == 'N' && fails('N', before)) {
        pthread_mutex_unlock(&order);
        return -1;
    }
    int done = kind == 'L' ? (int)syscall(SYS_linkat, from_at, from, to_at, to, flags)
                           : (int)syscall(SYS_renameat2, from_at, from, to_at, to, flags);
    if (done == 0 && (inside(before) || inside(after))) {
        record(kind, (uint64_t)found.st_ino, 0, before, after, strlen(after));
    }
    pthread_mutex_unlock(&order);
    return done;
}
int rename(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0, 'N'); }
int renameat(int from_at, const char *from, int to_at, const char *to) {
    return renamed(from_at, from, to_at, to, 0, 'N');
}
int renameat2(int from_at, const char *from, int to_at, const char *to, unsigned flags) {
    return renamed(from_at, from, to_at, to, flags, 'N');
}
int link(const char *from, const char *to) { return renamed(AT_FDCWD, from, AT_FDCWD, to, 0, 'L'); }
int linkat(int from_at, const char *from, int to_at, const char *to, int flags) {
    return renamed(from_at, from, to_at, to, (unsigned)flags, 'L');
}

static int removed(int at, const char *name, int flags) {
    char path[PATH_MAX];
    joined(at, name, path);
    pthread_mutex_lock(&order);
    int done = (int)syscall(SYS_unlinkat, at, name, flags);
    if (done == 0 && inside(path)) {
        const char *last = strrchr(path, '/');
        if (last && strcmp(last, "/ballast") == 0) limited = 0;
        record('U', 0, 0, path, "", 0);
    }
    pthread_mutex_unlock(&order);
    return done;
}
int unlink(const char *name) { return removed(AT_FDCWD, name, 0); }
int unlinkat(int at, const char *name, int flags) { return removed(at, name, flags); }
int rmdir(const char *name) { return removed(AT_FDCWD, name, AT_REMOVEDIR); }

static int made(int at, const char *name, mode_t mode) {
    char path[PATH_MAX];
    joined(at, name, path);
    pthread_mutex_lock(&order);
    int done = (int)syscall(SYS_mkdirat, at, name, mode);
    if (done == 0 && inside(path)) record('M', 0, 0, path, "", 0);
    pthread_mutex_unlock(&order);
    return done;
}
int mkdir(const char *name, mode_t mode) { return made(AT_FDCWD, name, mode); }
int mkdirat(int at, const char *name, mode_t mode) { return made(at, name, mode); }
