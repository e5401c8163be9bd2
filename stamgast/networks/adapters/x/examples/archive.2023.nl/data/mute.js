window.YTD.mute.part0 = [
  {
    "muting" : {
      "accountId" : "1098147532879441999",
      "userLink" : "https://twitter.com/intent/user?user_id=1098147532879441999"
    }
  }
]