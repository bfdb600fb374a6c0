using LiveOR.Web.Audience.Delivery;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.SignalR;

namespace LiveOR.Web.Audience;

/// <summary>Those who watch on either way.</summary>
internal sealed class AudienceCount(Ushers ushers, HubLifetimeManager<AudienceHub> hub) : IAudienceCount
{
    public int Viewers => ushers.Count + ((hub as Auditorium)?.Count ?? 0);
}
