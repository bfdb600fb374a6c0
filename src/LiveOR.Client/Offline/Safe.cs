using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiveOR.Client.Accounts;
using Microsoft.JSInterop;

namespace LiveOR.Client.Offline;

/// <summary>What this device keeps for an account until the server has it, sealed by the browser. It belongs to that account,
/// survives its sign-out, and no other account finds it.</summary>
public sealed class Safe(IJSRuntime js) : IAsyncDisposable
{
    private const string OwnersCard = "me";
    private readonly Lazy<Task<IJSObjectReference>> module =
        new(() => js.InvokeAsync<IJSObjectReference>("import", "./js/safe.js").AsTask());

    private DotNetObjectReference<Safe>? self;
    private string owner = "";

    /// <summary>Another tab of this browser changed what is kept under a name.</summary>
    public event Func<string, Task>? Heard;

    /// <summary>Whose things are in reach; null before anybody has signed in on this device.</summary>
    public SignedIn? Owner { get; private set; }

    /// <summary>Opens what belongs to whoever used the console last here.</summary>
    public async Task<SignedIn?> OpenLastAsync()
    {
        if (Owner is null && await CallAsync<string?>("owner") is { Length: > 0 } last)
        {
            owner = last;
            Owner = await ReadAsync(OwnersCard, StaffJson.Default.SignedIn);
        }

        return Owner;
    }

    public async Task OpenAsync(SignedIn me)
    {
        (owner, Owner) = ($"{me.Id}", me);
        await CallAsync("own", owner);
        await WriteAsync(OwnersCard, me, StaffJson.Default.SignedIn);
    }

    public async Task<T?> ReadAsync<T>(string name, JsonTypeInfo<T> type) where T : class =>
        owner.Length > 0 && await CallAsync<string?>("read", owner, name) is { } json ? Read(json, type) : null;

    public Task WriteAsync<T>(string name, T value, JsonTypeInfo<T> type) =>
        owner.Length > 0 ? CallAsync("write", owner, name, JsonSerializer.Serialize(value, type)) : Task.CompletedTask;

    public async Task<byte[]> ReadBytesAsync(string name) => await CallAsync<byte[]>("readBytes", owner, name);

    public Task WriteBytesAsync(string name, byte[] bytes) => CallAsync("writeBytes", owner, name, bytes);

    public Task RemoveAsync(string name) => CallAsync("remove", owner, name);

    public async Task<IReadOnlyList<string>> NamesAsync(string prefix) =>
        owner.Length > 0 ? await CallAsync<string[]>("names", owner, prefix) : [];

    /// <summary>Where the browser shows kept bytes as a picture, until <see cref="ReleaseAsync"/>.</summary>
    public Task<string?> AddressAsync(string name) => CallAsync<string?>("address", owner, name);

    public Task ReleaseAsync(string address) => CallAsync("release", address);

    /// <summary>True when no other tab has this turn.</summary>
    public Task<bool> TakeTurnAsync(string name) => CallAsync<bool>("takeTurn", name);

    public Task GiveTurnAsync(string name) => CallAsync("giveTurn", name);

    public Task TellAsync(string name) => CallAsync("tell", name);

    /// <summary>Keeps this version of the console, or lets a newer one in once its last tab is closed.</summary>
    public Task PinAsync(bool on) => CallAsync("pin", on);

    public async Task ListenAsync()
    {
        self ??= DotNetObjectReference.Create(this);
        await CallAsync("listen", self);
    }

    [JSInvokable]
    public Task HearAsync(string name) => Heard?.Invoke(name) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (module.IsValueCreated)
        {
            await (await module.Value).DisposeAsync();
        }
    }

    /// <summary>What another version of the console kept, and cannot be read any more, is as good as not there.</summary>
    private static T? Read<T>(string json, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task CallAsync(string function, params object?[] arguments) =>
        await (await module.Value).InvokeVoidAsync(function, arguments);

    private async Task<T> CallAsync<T>(string function, params object?[] arguments) =>
        await (await module.Value).InvokeAsync<T>(function, arguments);
}
