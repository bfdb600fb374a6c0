using System.Globalization;
using LiveOR.Mirrors;

namespace LiveOR.Web.Tests.Mirrors.Contract;

/// <summary>What was posted is found again: the words as they were sent, all of them, or a plain “could not read”.</summary>
public abstract partial class MirrorContract
{
    private const int MoreThanAPage = 105;

    public static TheoryData<string> Texts => new(
        "1/ Haemostasis: 5 < 10 mmHg & falling > \"good\" 'so'",
        "2/ Literally &lt;b&gt; and &amp;amp; &#39;",
        "3/ See https://example.org/a/b?x=1&y=2#z and http://example.com.",
        "4/ 🫀 👩🏽‍⚕️ 👨‍👩‍👧‍👦 🏳️‍🌈 🇳🇱 1️⃣ ❤️",
        "5/ Café, Hämostase, naïve, Ångström",
        "6/ 胆囊切除术。腹腔鏡下 カメラ 담낭 ガス",
        "7/ استئصال المرارة בטיחות \u200Fok\u200E.",
        "8/ T+12 #LapChole @somebody $ABC 50%+ a_b*c~d",
        "9/ A line\nand another\n\nand one more.");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_words_come_back_as_they_were_sent(string text)
    {
        await PostedAsync(text);

        Assert.Equal(text, Assert.Single(await SeenAsync()).Text);
    }

    [Theory]
    [InlineData("1/ Cafe\u0301 and o\u0308dema, composed by the network.")]
    [InlineData("2/ More at example.org, a link without its protocol.")]
    [InlineData("3/ Both: Mu\u0308nchen.de and HTTPS://Example.ORG/Path.")]
    public async Task What_the_network_writes_otherwise_is_recognised_still(string text)
    {
        var id = await PostedAsync(text);
        var delivery = Some.Delivery(new(Guid.NewGuid()), 1, text);

        Assert.Equal(id, RelayMatch.Find(delivery, await SeenAsync(), new HashSet<string>())?.Id);
    }

    [Theory]
    [InlineData("tweet", "tweet")]
    [InlineData("post", "post")]
    [InlineData("both", "tweet")]
    [InlineData("both", "post")]
    public async Task Parents_are_read_under_the_older_and_the_newer_names(string network, string asked)
    {
        await ReconnectAsync(("Mirrors:X:FieldNames", asked));
        await Network.OrderAsync($$"""{"names":"{{network}}"}""");
        var root = await PostedAsync("1/ Time-out done.");
        await PostedAsync("2/ See https://example.org/ & go.", root);

        var reply = Assert.Single(await SeenAsync(), each => each.ParentId is not null);

        Assert.Equal((root, "2/ See https://example.org/ & go."), (reply.ParentId, reply.Text));
    }

    [Fact]
    public async Task All_pages_are_read()
    {
        await PostManyAsync();

        var seen = await SeenAsync();

        Assert.Equal(MoreThanAPage, seen.Select(each => each.Text).Distinct().Count());
        Assert.Equal(2, (await Network.RequestsAsync("GET")).Count(each => IsTimeline(each.GetProperty("path").GetString()!)));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_makes_the_whole_unread()
    {
        await PostManyAsync();
        await SeenAsync();
        await Network.OrderAsync(
            """{"script":[{"fault":"pass","calls":"read"},{"fault":"503-before","calls":"read"}]}""");

        Assert.Null(await TryReadAsync());
    }

    [Theory]
    [InlineData("401")]
    [InlineData("402")]
    [InlineData("429")]
    [InlineData("429-plain")]
    [InlineData("500-before")]
    [InlineData("503-before")]
    [InlineData("abort-before")]
    [InlineData("garbage-before")]
    [InlineData("201-unreadable")]
    public async Task What_could_not_be_read_is_not_the_same_as_nothing(string fault)
    {
        await Network.OrderAsync($$"""{"standing":[{"fault":"{{fault}}","calls":"read"}]}""");

        Assert.Null(await TryReadAsync());
    }

    [Fact]
    public async Task Nothing_posted_is_an_empty_list()
    {
        Assert.Empty(await SeenAsync());
    }

    [Fact]
    public async Task Only_posts_since_a_moment_are_read()
    {
        await PostedAsync("1/ Time-out done.");

        Assert.Empty((await Mirror.ReadBackAsync(TimeProvider.System.GetUtcNow().AddHours(1), Cancel))!);
        Assert.Single((await Mirror.ReadBackAsync(TimeProvider.System.GetUtcNow().AddMinutes(-1), Cancel))!);
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("fi-FI")]
    [InlineData("th-TH")]
    public async Task The_servers_own_language_makes_no_difference(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var root = await PostedAsync("1/ Time-out done.");
        await PostedAsync("2/ Ports in.", root);

        Assert.Contains(await SeenAsync(), each => each.ParentId == root);
        Assert.Empty((await Mirror.ReadBackAsync(TimeProvider.System.GetUtcNow().AddHours(1), Cancel))!);
    }

    [Fact]
    public async Task Posts_of_others_are_not_read()
    {
        await Network.StrangerSaysAsync("1/ Time-out done.");

        Assert.Empty(await SeenAsync());
    }

    private static bool IsTimeline(string path) => path.EndsWith("/tweets", StringComparison.Ordinal);

    private async Task PostManyAsync()
    {
        await Network.OrderAsync("""{"rateLimits":false}""");
        for (var number = 1; number <= MoreThanAPage; number++)
        {
            await PostedAsync($"{number}/ Still going.");
        }
    }
}
