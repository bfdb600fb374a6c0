using Microsoft.Extensions.Options;

namespace LiveOR.Rehearsal.Faults;

/// <summary>The manners of this moment: those of the options until they are changed.</summary>
internal sealed class Conduct(IOptions<RehearsalXOptions> options)
{
    private volatile Manners now = Manners.Of(options.Value);

    public Manners Now => now;

    public void Change(Func<Manners, Manners> change) => now = change(now);

    public void Reset() => now = Manners.Of(options.Value);
}
