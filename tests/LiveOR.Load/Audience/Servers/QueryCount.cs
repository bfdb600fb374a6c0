using System.Buffers.Binary;
using LiveOR.Load.Audience.Queries;

namespace LiveOR.Load.Audience.Servers;

/// <summary>How many commands the app that was started last has sent to its database.</summary>
internal sealed class QueryCount : IDisposable
{
    private const string Hooks = "DOTNET_STARTUP_HOOKS";

    private readonly string file = Path.GetTempFileName();

    public long Read() => File.ReadAllBytes(file) is { Length: sizeof(long) } bytes ? BinaryPrimitives.ReadInt64LittleEndian(bytes) : 0;

    /// <summary>Until it is disposed, what is started counts, from nought.</summary>
    public IDisposable InWhatStarts()
    {
        File.WriteAllBytes(file, []);
        Environment.SetEnvironmentVariable(Hooks, typeof(QueryCounting).Assembly.Location);
        Environment.SetEnvironmentVariable(QueryCounting.Variable, file);
        return new Ending(() =>
        {
            Environment.SetEnvironmentVariable(Hooks, null);
            Environment.SetEnvironmentVariable(QueryCounting.Variable, null);
        });
    }

    public void Dispose() => File.Delete(file);

    private sealed class Ending(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
