using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience.Delivery;

/// <summary>What a viewer may call: Watch, with a slug and a number.</summary>
internal sealed class Binder : IInvocationBinder
{
    public const string Watch = nameof(AudienceHub.Watch);

    private static readonly Type[] WatchTypes = [typeof(string), typeof(long)];

    public static Binder Instance { get; } = new();

    public static bool IsWatch(string target) => target.Equals(Watch, StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<Type> GetParameterTypes(string methodName) => IsWatch(methodName) ? WatchTypes : [];

    public Type GetReturnType(string invocationId) => throw NothingAsked();

    public Type GetStreamItemType(string streamId) => throw NothingAsked();

    private static InvalidOperationException NothingAsked() => new("Viewers are asked nothing, so they have nothing to answer.");
}
