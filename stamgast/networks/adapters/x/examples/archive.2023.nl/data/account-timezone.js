window.YTD.account_timezone.part0 = [
  {
    "accountTimezone" : {
      "accountId" : "1290195699102650369",
      "timeZone" : "Amsterdam"
    }
  }
]