using System.Buffers.Binary;
using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace LiveOR.Load.Audience.Queries;

/// <summary>Counts, inside the app, the commands that it sends to its database, and keeps the count in a file for
/// whoever measures.</summary>
internal sealed class QueryCounting(SafeFileHandle file) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    /// <summary>The variable that names the file.</summary>
    public const string Variable = "LIVEOR_LOAD_QUERIES";

    private const string Source = "Microsoft.EntityFrameworkCore";
    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";

    private readonly Lock writing = new();
    private long count;

    public static void Begin()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            DiagnosticListener.AllListeners.Subscribe(new QueryCounting(file));
        }
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Source)
        {
            value.Subscribe(this, name => name == Executed);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == Executed)
        {
            Span<byte> bytes = stackalloc byte[sizeof(long)];
            lock (writing)
            {
                BinaryPrimitives.WriteInt64LittleEndian(bytes, ++count);
                RandomAccess.Write(file, bytes, 0);
            }
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
