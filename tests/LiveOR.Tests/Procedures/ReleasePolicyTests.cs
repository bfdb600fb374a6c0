using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class ReleasePolicyTests
{
    [Theory]
    [InlineData("General surgery", true, null, Access.Public, ReleaseMode.Live, 0)]
    [InlineData("General surgery", false, null, Access.Public, ReleaseMode.Buffered, 180)]
    [InlineData("General surgery", false, Access.Unlisted, Access.Unlisted, ReleaseMode.Buffered, 30)]
    [InlineData("General surgery", false, Access.Professional, Access.Professional, ReleaseMode.Buffered, 30)]
    [InlineData("Cardiothoracic surgery", false, null, Access.Professional, ReleaseMode.AsLive, 0)]
    [InlineData("Cardiothoracic surgery", true, null, Access.Public, ReleaseMode.Live, 0)]
    public void Each_kind_of_procedure_has_its_default(
        string specialty, bool rehearsal, Access? asked, Access access, ReleaseMode release, int delay) =>
        Assert.Equal(new ReleasePolicy(access, release, delay), ReleasePolicy.For(specialty, rehearsal, asked));
}
