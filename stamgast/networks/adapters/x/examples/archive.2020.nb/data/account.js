window.YTD.account.part0 = [ {
    "account" : {
      "email" : "winkel@bokkafeen.example",
      "createdVia" : "web",
      "username" : "bokkafeen",
      "accountId" : "1290195699102650369",
      "createdAt" : "2014-08-03T08:00:00.000Z",
      "accountDisplayName" : "Bokhandelen Bokkafeen",
      "phoneNumber" : "+4700000000"
    }
  }
]