using LiveOR.Procedures;

namespace LiveOR.Tests.Procedures;

public sealed class SpecialtyRuleTests
{
    [Theory]
    [InlineData("Cardiothoracic surgery", true)]
    [InlineData("Thoracic surgery", true)]
    [InlineData("Cardiac surgery", true)]
    [InlineData("General surgery", false)]
    [InlineData("Orthopaedics", false)]
    public void Only_specialties_whose_societies_spoke_have_a_rule(string specialty, bool ruled) =>
        Assert.Equal(ruled, SpecialtyRule.For(specialty) is not null);

    [Theory]
    [InlineData(Access.Professional, ReleaseMode.AsLive, false, true)]
    [InlineData(Access.Public, ReleaseMode.AsLive, false, false)]
    [InlineData(Access.Professional, ReleaseMode.Buffered, false, false)]
    [InlineData(Access.Professional, ReleaseMode.AsLive, true, false)]
    public void It_allows_what_it_asks_for(Access access, ReleaseMode release, bool mirrored, bool allowed) =>
        Assert.Equal(allowed, SpecialtyRule.For("Cardiothoracic surgery")!.Allows(access, release, mirrored ? ["x"] : []));
}
