using LiveOR.Client.Procedures;
using LiveOR.Playbooks;
using LiveOR.Procedures.Profiles;
using LiveOR.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LiveOR.Web.Procedures;

internal static class ProfilesApi
{
    public static Ok<IReadOnlyList<ProfileCard>> List(ProfileShelf shelf, IOptionsMonitor<LiveOROptions> options) =>
        TypedResults.Ok<IReadOnlyList<ProfileCard>>(
            [.. shelf.Profiles.Values.Select(profile => ProfileCard.Of(profile, options.CurrentValue.Profile))]);

    public static Ok<IReadOnlyList<PlaybookProblem>> Problems(ProfileShelf shelf) => TypedResults.Ok(shelf.Problems);
}
