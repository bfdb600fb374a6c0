using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class ShippedPlaybooks
{
    public static TheoryData<string> Files => [.. Templates.Files];

    [Fact]
    public void The_common_frame_has_no_problems() =>
        Assert.Empty(PlaybookReader.ReadFrame("common.md", Templates.Text("frames/common.md")).Problems);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_playbook_has_no_problems(string file) => Assert.Empty(Templates.Read(file).Problems);
}
