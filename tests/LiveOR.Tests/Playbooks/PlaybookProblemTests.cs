using LiveOR.Playbooks;

namespace LiveOR.Tests.Playbooks;

public sealed class PlaybookProblemTests
{
    [Fact]
    public void A_problem_is_one_line_whatever_the_file_is_called()
    {
        var reading = PlaybookReader.Read("x\r\n[00:00:00 INF] forged\u2028\e[2K.md", "");

        Assert.NotEmpty(reading.Problems);
        Assert.All(reading.Problems, problem => Assert.DoesNotContain(
            problem.ToString(), each => char.IsControl(each) || each is '\u2028' or '\u2029'));
        Assert.Contains(reading.Problems, problem => problem.ToString().Contains("forged", StringComparison.Ordinal));
    }
}
