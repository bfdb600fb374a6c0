using System.Runtime.InteropServices;

namespace LiveOR.Load.Audience.Raw;

/// <summary>The calls to OpenSSL that a client on a non-blocking socket needs. Certificates are not checked: the server
/// is our own.</summary>
internal static partial class OpenSsl
{
    public const int WantsToRead = 2;
    public const int WantsToWrite = 3;

    private const string Library = "libssl.so.3";
    private const int SetMode = 33;

    /// <summary>Partial writes, from a buffer that may move, and no buffers kept by an idle connection.</summary>
    private const int Mode = 0x1 | 0x2 | 0x10;

    private static readonly Lazy<nint> Context = new(NewContext);

    public static nint Over(int descriptor)
    {
        var connection = New(Context.Value);
        return SetDescriptor(connection, descriptor) == 1
            ? connection
            : throw new InvalidOperationException("OpenSSL did not take the socket.");
    }

    [LibraryImport(Library, EntryPoint = "SSL_connect")]
    public static partial int Connect(nint connection);

    [LibraryImport(Library, EntryPoint = "SSL_read")]
    public static partial int Read(nint connection, ref byte bytes, int length);

    [LibraryImport(Library, EntryPoint = "SSL_write")]
    public static partial int Write(nint connection, ref byte bytes, int length);

    [LibraryImport(Library, EntryPoint = "SSL_get_error")]
    public static partial int Why(nint connection, int result);

    [LibraryImport(Library, EntryPoint = "SSL_free")]
    public static partial void Free(nint connection);

    [LibraryImport("libcrypto.so.3", EntryPoint = "ERR_clear_error")]
    public static partial void ForgetErrors();

    private static nint NewContext()
    {
        var context = NewContext(ClientMethod());
        Control(context, SetMode, Mode, 0);
        return context;
    }

    [LibraryImport(Library, EntryPoint = "TLS_client_method")]
    private static partial nint ClientMethod();

    [LibraryImport(Library, EntryPoint = "SSL_CTX_new")]
    private static partial nint NewContext(nint method);

    [LibraryImport(Library, EntryPoint = "SSL_CTX_ctrl")]
    private static partial long Control(nint context, int command, long value, nint pointer);

    [LibraryImport(Library, EntryPoint = "SSL_new")]
    private static partial nint New(nint context);

    [LibraryImport(Library, EntryPoint = "SSL_set_fd")]
    private static partial int SetDescriptor(nint connection, int descriptor);
}
