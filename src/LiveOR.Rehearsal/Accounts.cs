using System.Text.Json;
using LiveOR.Rehearsal.Posts;
using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal;

/// <summary>The accounts there are: those of the options, or one of our own, made at the first start and kept.</summary>
internal sealed class Accounts(IOptions<RehearsalXOptions> options) : IRehearsalX
{
    private readonly RehearsalAccount[] accounts =
        options.Value switch
        {
            { Accounts.Count: > 0 } given => [.. given.Accounts],
            { InMemory: true } => [Generate()],
            var kept => [Keep(kept.Directory)],
        };

    public RehearsalAccount Account => accounts[0];

    IReadOnlyList<RehearsalAccount> IRehearsalX.Accounts => accounts;

    public RehearsalAccount? ByToken(string accessToken) => accounts.FirstOrDefault(account => account.AccessToken == accessToken);

    public RehearsalAccount? ById(string userId) => accounts.FirstOrDefault(account => account.UserId == userId);

    public RehearsalAccount? ByHandle(string handle) =>
        accounts.FirstOrDefault(account => account.Handle.Equals(handle, StringComparison.OrdinalIgnoreCase));

    private static RehearsalAccount Keep(string directory)
    {
        Directory.CreateDirectory(directory);
        var path = Path.Combine(directory, "account.json");
        if (File.Exists(path))
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PostsJson.Default.RehearsalAccount)
                ?? throw new InvalidDataException($"{path} holds no account.");
        }
        var account = Generate();
        var draft = path + ".new";
        File.WriteAllBytes(draft, JsonSerializer.SerializeToUtf8Bytes(account, PostsJson.Default.RehearsalAccount));
        File.Move(draft, path, overwrite: true);
        return account;
    }

    private static RehearsalAccount Generate() => RehearsalAccount.Generate("rehearsal_or", "Rehearsal OR");
}
