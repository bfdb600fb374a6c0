using System.Net;
using System.Net.Http.Json;
using LiveOR.Client;
using LiveOR.Client.Photos;

namespace LiveOR.Web.Tests.Photos;

/// <summary>Pictures over the staff API, as a script sends them.</summary>
internal static class PhotoCalls
{
    public const string Shown = "The camera's view of the port.";

    public static Task<HttpResponseMessage> UploadAsync(
        this HttpClient staff, Guid procedureId, byte[] file, string altText = Shown, Guid? id = null, bool acknowledge = false,
        bool graphic = true)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "file", "IMG_0001.JPG" },
            { new StringContent($"{procedureId}"), "procedureId" },
            { new StringContent(altText), "altText" },
        };
        if (id is not null)
        {
            form.Add(new StringContent($"{id}"), "id");
        }

        if (!graphic)
        {
            form.Add(new StringContent("false"), "graphic");
        }

        if (acknowledge)
        {
            form.Add(new StringContent("true"), "acknowledge");
        }

        return staff.PostAsync("/api/photos", form, TestContext.Current.CancellationToken);
    }

    public static async Task<PhotoTaken> AddPhotoAsync(
        this HttpClient staff, Guid procedureId, byte[]? file = null, string altText = Shown, bool graphic = true)
    {
        var answer = await staff.UploadAsync(procedureId, file ?? Picture.Of(640, 480), altText, graphic: graphic);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync(StaffJson.Default.PhotoTaken))!;
    }

    public static Task<byte[]> ImageAsync(this HttpClient staff, Guid photoId) =>
        staff.GetByteArrayAsync($"/api/photos/{photoId}/image", TestContext.Current.CancellationToken);

    public static async Task<IReadOnlyList<PhotoView>> PhotosAsync(this HttpClient staff, Guid procedureId) =>
        (await staff.GetFromJsonAsync(
            $"/api/procedures/{procedureId}/photos", StaffJson.Default.IReadOnlyListPhotoView, TestContext.Current.CancellationToken))!;
}
