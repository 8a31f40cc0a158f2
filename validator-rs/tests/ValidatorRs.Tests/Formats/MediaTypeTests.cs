namespace ValidatorRs.Tests.Formats;

public sealed class MediaTypeTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    // The signatures that the formats' own specifications publish.
    public static TheoryData<string, string, bool> Heads => new()
    {
        { "89504E470D0A1A0A00", "image/png", true }, { "FFD8FFE000", "image/jpeg", true }, { "474946383761", "image/gif", true }, { "474946383961", "image/gif", true },
        { "424D00", "image/bmp", true }, { "49492A0008", "image/tiff", true }, { "4D4D002A00", "image/tiff", true }, { "5249464600000000574542505650", "image/webp", true },
        { "0000010001", "image/x-icon", true }, { "3842505300", "image/vnd.adobe.photoshop", true }, { "0000000C6A5020200D0A870A", "image/jp2", true }, { "FF4FFF5100", "image/jp2", true },
        { "0000000C4A584C200D0A870A", "image/jxl", true }, { "FF0A00", "image/jxl", true }, { "000000206674797061766966", "image/avif", true }, { "000000206674797068656963", "image/heic", true },
        { "000000206674797068656978", "image/heic", true }, { "00000020667479706D696631", "image/heif", true },
        { "255044462D312E37", "application/pdf", false }, { "504B030414", "application/zip", false }, { "504B0506", "application/zip", false }, { "1F8B08", "application/gzip", false },
        { "377ABCAF271C", "application/x-7z-compressed", false }, { "526172211A0700", "application/x-rar-compressed", false }, { "28B52FFD", "application/zstd", false }, { "425A6839", "application/x-bzip2", false },
        { "FD377A585A00", "application/x-xz", false }, { "49443303", "audio/mpeg", false }, { "FFFB90", "audio/mpeg", false }, { "4F67675300", "application/ogg", false }, { "664C6143", "audio/flac", false },
        { "524946460000000057415645", "audio/wav", false }, { "524946460000000041564920", "video/x-msvideo", false }, { "000000206674797069736F6D", "video/mp4", false }, { "1A45DFA3", "video/webm", false },
        { "7F454C4602", "application/x-elf", false }, { "4D5A9000", "application/vnd.microsoft.portable-executable", false },
        { "41206E6F74652E", "text/plain", false }, { "", "text/plain", false }, { "EFBBBF7B7D", "application/json", false }, { "205B315D", "application/json", false }, { "00FF", "application/octet-stream", false },
        { "3C3F786D6C20", "text/xml", false }, { "3C3F786D6C3F3E3C73766720", "image/svg+xml", true }, { "3C73766720", "image/svg+xml", true }, { "3C21444F43545950452068746D6C3E", "text/html", false }, { "3C68746D6C3E", "text/html", false },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void A_file_is_what_its_first_bytes_say(string head, string type, bool isImage)
    {
        File.WriteAllBytes(_path, Convert.FromHexString(head));

        Assert.True(Holds($"mimetype={type}"));
        Assert.False(Holds("mimetype=application/x-other"));
        Assert.Equal(isImage, Holds("image"));
    }

    [Fact]
    public void A_tar_archive_says_so_far_behind_its_start()
    {
        var bytes = new byte[512];
        "ustar"u8.CopyTo(bytes.AsSpan(257));
        File.WriteAllBytes(_path, bytes);

        Assert.True(Holds("mimetype=application/x-tar"));
    }

    [Fact]
    public void What_is_no_file_has_no_type() => Assert.False(ReflectiveValidator.Default.ValidateValue(_path + "-none", "image|mimetype=text/plain").IsValid);

    public void Dispose() => File.Delete(_path);

    private bool Holds(string rule) => ReflectiveValidator.Default.ValidateValue(_path, rule).IsValid;
}
