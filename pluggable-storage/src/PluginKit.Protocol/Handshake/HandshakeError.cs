namespace PluginKit.Protocol.Handshake;

/// <summary>Names what is wrong with a handshake line.</summary>
public enum HandshakeError
{
    /// <summary>The line is empty or has fewer than four fields: it is not a handshake line.</summary>
    Unrecognized,

    /// <summary>Field 1, the core protocol version, is not a number.</summary>
    CoreVersionUnreadable,

    /// <summary>Field 1 is a number other than 1.</summary>
    CoreVersionUnsupported,

    /// <summary>Field 2, the application version, is not a number.</summary>
    AppVersionUnreadable,

    /// <summary>Field 2 is a version the host did not offer.</summary>
    AppVersionNotOffered,

    /// <summary>Field 3 is neither <c>unix</c> nor <c>tcp</c>.</summary>
    NetworkUnknown,

    /// <summary>Field 4 is not an address of the network in field 3.</summary>
    AddressInvalid,

    /// <summary>Field 5 is missing or not <c>grpc</c>.</summary>
    ProtocolUnsupported,

    /// <summary>Field 6 is not the unpadded base64 of an X.509 certificate.</summary>
    CertificateUnreadable,

    /// <summary>The host asked for mutual TLS and field 6 is empty.</summary>
    CertificateMissing,

    /// <summary>The host asked for multiplexing and field 7 does not grant it.</summary>
    MultiplexRefused,
}
