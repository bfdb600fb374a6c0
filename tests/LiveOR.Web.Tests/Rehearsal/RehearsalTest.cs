using LiveOR.Rehearsal;

namespace LiveOR.Web.Tests.Rehearsal;

/// <summary>A folder of its own for every test.</summary>
public abstract class RehearsalTest : IDisposable
{
    protected string Folder { get; } = Directory.CreateTempSubdirectory("rehearsal-x-").FullName;

    protected static RehearsalAccount Anna { get; } = RehearsalAccount.Generate("anna", "Anna");

    protected static RehearsalAccount Bert { get; } = RehearsalAccount.Generate("bert", "Bert");

    internal Task<RehearsalHost> StartAsync(Action<RehearsalXOptions>? configure = null) => RehearsalHost.StartAsync(options =>
    {
        options.Directory = Folder;
        configure?.Invoke(options);
    });

    internal Task<RehearsalHost> StartWithTwoAccountsAsync() => StartAsync(options =>
    {
        options.Accounts.Add(Anna);
        options.Accounts.Add(Bert);
    });

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
