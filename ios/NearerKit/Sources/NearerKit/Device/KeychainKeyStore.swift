#if canImport(Security)
    import Foundation
    import NearerCore
    import Security

    /// Keys in the Keychain of this device: readable while it is unlocked, in no backup and on no other device.
    ///
    /// `kSecAttrAccessibleWhenUnlockedThisDeviceOnly` is what Apple recommends for what an app needs only while
    /// somebody looks at it; items of this class do not migrate to another device (Apple, Keychain Services,
    /// "Restricting keychain item accessibility"). A load never makes a key; an update keeps the old one where it
    /// fails. Whoever calls a save reads it back before trusting it.
    public final class KeychainKeyStore: KeyStore {
        private let service: String

        /// `service`: a name of its own for each vault.
        public init(service: String = "app.nearer.vault") {
            self.service = service
        }

        public func load(slot: KeySlot) throws -> Data? {
            var query = item(slot)
            query[kSecReturnData] = true
            query[kSecMatchLimit] = kSecMatchLimitOne
            var found: CFTypeRef?
            let status = SecItemCopyMatching(query as CFDictionary, &found)
            if status == errSecItemNotFound { return nil }
            try check(status)
            guard let key = found as? Data else { throw KeyStoreError.Failed }
            return key
        }

        public func save(slot: KeySlot, key: Data) throws {
            let content: [CFString: Any] = [
                kSecValueData: key,
                kSecAttrAccessible: kSecAttrAccessibleWhenUnlockedThisDeviceOnly,
            ]
            let status = SecItemAdd(item(slot).merging(content) { $1 } as CFDictionary, nil)
            if status == errSecDuplicateItem {
                try check(SecItemUpdate(item(slot) as CFDictionary, content as CFDictionary))
            } else {
                try check(status)
            }
        }

        public func delete(slot: KeySlot) throws {
            let status = SecItemDelete(item(slot) as CFDictionary)
            if status != errSecItemNotFound { try check(status) }
        }

        private func item(_ slot: KeySlot) -> [CFString: Any] {
            [
                kSecClass: kSecClassGenericPassword,
                kSecAttrService: service,
                kSecAttrAccount: slot.name,
                kSecAttrSynchronizable: false,
                // The iOS kind of keychain on a Mac too, where another is the default.
                kSecUseDataProtectionKeychain: true,
            ]
        }

        private func check(_ status: OSStatus) throws {
            switch status {
            case errSecSuccess: break
            case errSecInteractionNotAllowed: throw KeyStoreError.Locked
            case errSecUserCanceled: throw KeyStoreError.Cancelled
            default: throw KeyStoreError.Failed
            }
        }
    }
#endif
