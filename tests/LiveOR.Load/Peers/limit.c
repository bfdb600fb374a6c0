/*
 * The physical limit of bringing one update to many: one process, one epoll, one send() of the same frame for each
 * viewer. It trusts whoever connects, answers one WebSocket key only, and forgets a viewer whose buffer is full.
 *
 *   limit PORT      GET anything: a viewer      POST anything: an update for all of them
 */
#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { MOST_FILES = 1 << 16, MOST_EVENTS = 512, ROOM = 1 << 16 };

static const char welcome[] =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
static const char thanks[] = "HTTP/1.1 204 No Content\r\n\r\n";

static int viewers[MOST_FILES], count;
static int seat_of[MOST_FILES]; /* where a descriptor stands among the viewers, from 1; 0 when it is none */
static char request[ROOM];
static unsigned char frame[ROOM];

static void forget(int fd) {
    if (seat_of[fd] > 0) {
        int last = viewers[--count];
        viewers[seat_of[fd] - 1] = last;
        seat_of[last] = seat_of[fd];
        seat_of[fd] = 0;
    }
    close(fd);
}

static size_t make_frame(const char *text, size_t length) {
    size_t head = 0;
    frame[head++] = 0x81;
    if (length < 126) {
        frame[head++] = (unsigned char)length;
    } else {
        frame[head++] = 126;
        frame[head++] = (unsigned char)(length >> 8);
        frame[head++] = (unsigned char)length;
    }
    memcpy(frame + head, text, length);
    return head + length;
}

static void publish(const char *text, size_t length) {
    size_t whole = make_frame(text, length);
    for (int i = count - 1; i >= 0; i--) {
        int fd = viewers[i];
        if (send(fd, frame, whole, MSG_DONTWAIT | MSG_NOSIGNAL) != (ssize_t)whole) forget(fd);
    }
}

/* Reads on until the body is there: whoever publishes sends it at once. */
static void take_update(int fd, size_t have) {
    char *body = strstr(request, "\r\n\r\n"), *says = strcasestr(request, "Content-Length:");
    if (body == NULL || says == NULL) {
        forget(fd);
        return;
    }
    body += 4;
    size_t length = strtoul(says + 15, NULL, 10), got = have - (size_t)(body - request);
    if ((size_t)(body - request) + length > sizeof request - 16) {
        forget(fd);
        return;
    }
    while (got < length) {
        ssize_t more = recv(fd, body + got, length - got, 0);
        if (more > 0) got += (size_t)more;
        else if (more == 0 || errno != EAGAIN) break;
    }
    if (send(fd, thanks, sizeof thanks - 1, MSG_NOSIGNAL) > 0) publish(body, length);
}

static void attend(int fd) {
    ssize_t have = recv(fd, request, sizeof request - 1, 0);
    if (have <= 0) {
        if (have == 0 || errno != EAGAIN) forget(fd);
        return;
    }
    if (seat_of[fd] > 0) return; /* whatever a viewer says */
    request[have] = 0;
    if (strncmp(request, "POST ", 5) == 0) {
        take_update(fd, (size_t)have);
    } else if (strncmp(request, "GET ", 4) == 0 && send(fd, welcome, sizeof welcome - 1, MSG_NOSIGNAL) > 0) {
        viewers[count] = fd;
        seat_of[fd] = ++count;
    } else {
        forget(fd);
    }
}

static void let_in(int epoll, int door) {
    for (;;) {
        int fd = accept4(door, NULL, NULL, SOCK_NONBLOCK), yes = 1;
        if (fd < 0) return;
        if (fd >= MOST_FILES) {
            close(fd);
            continue;
        }
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
        epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
    }
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    signal(SIGPIPE, SIG_IGN);
    int door = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), yes = 1, epoll = epoll_create1(0);
    setsockopt(door, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons((unsigned short)atoi(argv[1])),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    if (bind(door, (struct sockaddr *)&address, sizeof address) != 0 || listen(door, 4096) != 0) {
        perror("limit");
        return 1;
    }
    struct epoll_event event = {.events = EPOLLIN, .data.fd = door}, events[MOST_EVENTS];
    epoll_ctl(epoll, EPOLL_CTL_ADD, door, &event);
    for (;;) {
        int ready = epoll_wait(epoll, events, MOST_EVENTS, -1);
        for (int i = 0; i < ready; i++) {
            if (events[i].data.fd == door) let_in(epoll, door);
            else attend(events[i].data.fd);
        }
    }
}
